package org.jianyan.itests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianyan.mainjob.SoapClient;
import org.jianyan.mainjob.Unexpected;

/** Whether SOAP lets in whom REST lets in: each operation does what one of REST does, by the same service. */
final class SoapRights {
    private static final String NOBODY = new UUID(0, 0).toString();

    private final String base;
    private final Map<String, String> matrix;
    private final List<Operation> operations;

    /**
     * An operation.
     *
     * @param rest identifier of the operation that does the same over REST
     * @param parameters what it is called with, besides the consultation
     */
    private record Operation(String service, String name, String rest, String parameters) {}

    /** @param matrix a y for each account, in their order, that may call an operation of REST */
    SoapRights(String base, String consultation, Map<String, String> matrix) {
        this.base = base;
        this.matrix = matrix;
        String id = "<consultationId>" + consultation + "</consultationId>";
        String page = "<limit>10</limit>";
        String questionnaire = "<questionnaireId>" + NOBODY + "</questionnaireId>";
        String point = "<contactPointCode>320402-01</contactPointCode>";
        String task = "<taskId>" + NOBODY + "</taskId>";
        String contactPoint = "<contactPointId>" + NOBODY + "</contactPointId>";
        String candidacy = "<candidacyId>" + NOBODY + "</candidacyId>";
        String year = "<year>2026</year>";
        operations = List.of(
                new Operation("consultation-exchange", "listOpenConsultations", "listConsultations", ""),
                new Operation("consultation-exchange", "submitOpinions", "submitOpinions", id + point),
                new Operation(
                        "consultation-exchange", "submitForm", "submitOpinions", id + point + "<method>none</method>"),
                new Operation(
                        "consultation-exchange",
                        "attachFile",
                        "attachToSubmission",
                        "<receipt>JY-0000-0000-0000-0</receipt><name>a</name>"),
                new Operation("consultation-exchange", "fetchDecisions", "listOpinions", id + page),
                new Operation("consultation-exchange", "listGroups", "listGroups", id + page),
                new Operation("consultation-exchange", "searchOpinions", "searchOpinions", id + page),
                new Operation("stages", "moveConsultation", "moveConsultation", id + "<stage>none</stage>"),
                new Operation("stages", "extendConsultation", "extendConsultation", id + "<deadline>none</deadline>"),
                new Operation("stages", "listConsultationChanges", "listConsultationChanges", id),
                new Operation("tasks", "listTasks", "listTasks", page),
                new Operation("tasks", "fetchTask", "getTask", task),
                new Operation("tasks", "acceptTask", "acceptTask", task),
                new Operation("tasks", "recordStep", "recordTaskStep", task + "<code>none</code><state>none</state>"),
                new Operation("tasks", "planActivity", "planTaskActivity", task + "<kind>none</kind>"),
                new Operation(
                        "tasks",
                        "concludeActivity",
                        "concludeTaskActivity",
                        task + "<activityId>" + NOBODY + "</activityId><state>none</state>"),
                new Operation("tasks", "writeReport", "writeTaskReport", task),
                new Operation("tasks", "fetchReport", "getTaskReport", task),
                new Operation("tasks", "signReport", "signTaskReport", task),
                new Operation("tasks", "sendReport", "sendTaskReport", task),
                new Operation("tasks", "returnReport", "returnTaskReport", task + "<reason>none</reason>"),
                new Operation("tasks", "listWorkSteps", "listWorkSteps", ""),
                new Operation(
                        "tasks",
                        "setWorkSteps",
                        "setWorkSteps",
                        "<steps><organisationCode>0</organisationCode></steps>"),
                new Operation("decisions", "decide", "decide", id),
                new Operation("decisions", "previewDecision", "previewDecision", id),
                new Operation("decisions", "proposeDecision", "proposeDecision", id),
                new Operation(
                        "decisions",
                        "judgeProposal",
                        "judgeDecisionProposal",
                        id + "<proposalId>" + NOBODY + "</proposalId><verdict>none</verdict>"),
                new Operation("decisions", "listProposals", "listDecisionProposals", id + page),
                new Operation("decisions", "listAdoptions", "listAdoptions", id + page),
                new Operation("decisions", "listTemplates", "listDecisionTemplates", ""),
                new Operation("decisions", "addTemplate", "addDecisionTemplate", ""),
                new Operation(
                        "decisions",
                        "removeTemplate",
                        "removeDecisionTemplate",
                        "<templateId>" + NOBODY + "</templateId>"),
                new Operation("summaries", "fetchSummary", "getSummary", id),
                new Operation("summaries", "draftSummary", "draftSummary", id),
                new Operation("summaries", "publishSummary", "publishSummary", id),
                new Operation("papers", "fetchPaper", "getPaper", id),
                new Operation(
                        "papers", "fetchRecord", "getSubmissionRecord", "<submissionId>" + NOBODY + "</submissionId>"),
                new Operation("figures", "fetchFigures", "getFigures", id),
                new Operation("notice-recipients", "listRecipients", "listNoticeRecipients", page),
                new Operation("notice-recipients", "addRecipient", "addNoticeRecipient", ""),
                new Operation(
                        "notice-recipients",
                        "removeRecipient",
                        "removeNoticeRecipient",
                        "<recipientId>" + NOBODY + "</recipientId>"),
                new Operation(
                        "notice-recipients",
                        "tryRecipient",
                        "tryNoticeRecipient",
                        "<recipientId>" + NOBODY + "</recipientId>"),
                new Operation("contact-points", "listContactPoints", "listContactPoints", page),
                new Operation("contact-points", "listShortcomings", "listShortcomings", page),
                new Operation("contact-points", "listEvents", "listContactPointEvents", contactPoint),
                new Operation(
                        "contact-points",
                        "noteEvent",
                        "noteContactPointEvent",
                        contactPoint + "<event><act>none</act><on>none</on></event>"),
                new Operation(
                        "contact-points",
                        "fetchEventPaper",
                        "getContactPointPaper",
                        contactPoint + "<eventId>" + NOBODY + "</eventId>"),
                new Operation("contact-points", "fetchCertificate", "getContactPointCertificate", contactPoint),
                new Operation("contact-points", "submitCandidacy", "submitCandidacy", ""),
                new Operation("contact-points", "listCandidacies", "listCandidacies", page),
                new Operation("contact-points", "scoreCandidacy", "scoreCandidacy", candidacy),
                new Operation(
                        "contact-points",
                        "takeCandidacyStep",
                        "takeCandidacyStep",
                        candidacy + "<step><act>none</act><on>none</on></step>"),
                new Operation("contact-point-work", "listStations", "listStations", contactPoint),
                new Operation(
                        "contact-point-work",
                        "openStation",
                        "openStation",
                        contactPoint + "<opening><name>none</name></opening>"),
                new Operation(
                        "contact-point-work",
                        "closeStation",
                        "closeStation",
                        contactPoint + "<stationId>" + NOBODY + "</stationId>"),
                new Operation("contact-point-work", "listCollectors", "listCollectors", contactPoint),
                new Operation("contact-point-work", "fetchWorkPlan", "getWorkPlan", contactPoint + year),
                new Operation("contact-point-work", "writeWorkPlan", "writeWorkPlan", contactPoint + year),
                new Operation("contact-point-work", "handInWorkPlan", "handInWorkPlan", contactPoint + year),
                new Operation(
                        "contact-point-work",
                        "noteOutcome",
                        "noteWorkPlanOutcome",
                        contactPoint + year + "<itemId>" + NOBODY + "</itemId><outcome>none</outcome>"),
                new Operation("contact-point-work", "listTrainings", "listTrainings", page),
                new Operation(
                        "contact-point-work",
                        "attendTraining",
                        "attendTraining",
                        "<trainingId>" + NOBODY + "</trainingId><persons>1</persons>"),
                new Operation("contact-point-work", "fetchFunding", "getFunding", contactPoint + year),
                new Operation("contact-point-work", "grantFunding", "grantFunding", contactPoint + year),
                new Operation("contact-point-work", "useFunding", "useFunding", contactPoint + year),
                new Operation("contact-point-work", "listSupportRequests", "listSupportRequests", page),
                new Operation("contact-point-work", "askSupport", "askSupport", contactPoint + "<kind>none</kind>"),
                new Operation(
                        "contact-point-work",
                        "answerSupport",
                        "answerSupport",
                        "<requestId>" + NOBODY + "</requestId>"),
                new Operation("contact-point-work", "fetchWorkLog", "getWorkLog", contactPoint + year),
                new Operation("identity", "listAccounts", "listAccounts", page),
                new Operation("identity", "inviteAccount", "inviteAccount", ""),
                new Operation("identity", "resetAccount", "resetAccount", "<name>none</name>"),
                new Operation("identity", "enableAccount", "enableAccount", "<name>none</name><enabled>true</enabled>"),
                new Operation("identity", "grantRole", "grantRole", "<name>none</name>"),
                new Operation("identity", "withdrawRole", "withdrawRole", "<name>none</name>"),
                new Operation("identity", "listAuditEntries", "listAuditEntries", page),
                new Operation("identity", "verifyAudit", "verifyAudit", ""),
                new Operation("identity", "listSessions", "listSessions", ""),
                new Operation("identity", "endSession", "endSession", "<sessionId>" + NOBODY + "</sessionId>"),
                new Operation("identity", "listDelegations", "listDelegations", ""),
                new Operation("identity", "giveDelegation", "giveDelegation", ""),
                new Operation(
                        "identity",
                        "revokeDelegation",
                        "revokeDelegation",
                        "<delegationId>" + NOBODY + "</delegationId>"),
                new Operation("identity", "findPersonalData", "findPersonalData", ""),
                new Operation("identity", "erasePersonalData", "erasePersonalData", ""),
                new Operation("contact-points", "listStaff", "listStaff", contactPoint),
                new Operation("contact-points", "beginStaff", "beginStaff", contactPoint),
                new Operation(
                        "contact-points", "endStaff", "endStaff", contactPoint + "<memberId>" + NOBODY + "</memberId>"),
                new Operation("contact-points", "showStandard", "showStandard", contactPoint + "<item>VENUE</item>"),
                new Operation("collation", "summarise", "getGroupingSummary", id),
                new Operation(
                        "collation", "listTexts", "listGroupTexts", id + "<groupId>" + NOBODY + "</groupId>" + page),
                new Operation(
                        "collation",
                        "changeGroups",
                        "changeGroups",
                        id + "<change><action>none</action><reason>none</reason></change>"),
                new Operation("collation", "undoChange", "undoGroupChange", id + "<changeId>" + NOBODY + "</changeId>"),
                new Operation("collation", "listChanges", "listGroupChanges", id + page),
                new Operation("collation", "screenOpinions", "screenOpinions", id + "<hide>true</hide>"),
                new Operation("collation", "verifyLedger", "verifyLedger", ""),
                new Operation("questionnaires", "listQuestionnaires", "listQuestionnaires", id),
                new Operation("questionnaires", "openQuestionnaire", "openQuestionnaire", id),
                new Operation("questionnaires", "closeQuestionnaire", "closeQuestionnaire", id + questionnaire),
                new Operation("questionnaires", "answerQuestionnaire", "submitOpinions", id + questionnaire + point),
                new Operation("questionnaires", "fetchResults", "getQuestionnaireResults", id + questionnaire));
    }

    /**
     * What an account is answered otherwise than the matrix says.
     *
     * @param column the account's place in the matrix
     */
    List<String> wrong(String account, String password, int column) {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations) {
            String answer = answer(account, password, operation);
            boolean isIn = !answer.contains("urn:jianyan:problem:forbidden");
            boolean isTold = answer.isEmpty() || answer.contains("urn:jianyan:problem:");
            if (isIn != (matrix.get(operation.rest()).charAt(column) == 'y')
                    || !isTold
                    || answer.contains("urn:jianyan:problem:internal")) {
                wrong.add(operation.name() + " as " + account + " answered " + answer);
            }
        }
        return wrong;
    }

    /** The fault, empty if there was none. */
    private String answer(String account, String password, Operation operation) {
        try {
            new SoapClient(base, operation.service(), account, password).call(operation.name(), operation.parameters());
            return "";
        } catch (Unexpected e) {
            return e.getMessage();
        }
    }
}
