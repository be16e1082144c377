package org.jianyan.consultation.internal.soap.questionnaire;

import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import org.jianyan.soap.ProblemFault;

/** Questionnaires asked and answered by other systems. What is JSON over REST is a text of JSON here. */
@WebService(name = "Questionnaires", targetNamespace = QuestionnairesPort.NAMESPACE)
public interface QuestionnairesPort {
    String NAMESPACE = "urn:jianyan:questionnaires:v1";

    /** The questionnaires of a consultation, in the order of their making. */
    @WebMethod
    @WebResult(name = "questionnaire")
    List<AskedQuestionnaire> listQuestionnaires(@WebParam(name = "consultationId") String consultationId)
            throws ProblemFault;

    /**
     * Opens a questionnaire; it never changes afterwards.
     *
     * @param schema JSON Schema 2020-12 of an object
     * @param uiSchema JSON; may be left out
     */
    @WebMethod
    @WebResult(name = "questionnaire")
    AskedQuestionnaire openQuestionnaire(
            @WebParam(name = "consultationId") String consultationId,
            @WebParam(name = "title") String title,
            @WebParam(name = "schema") String schema,
            @WebParam(name = "uiSchema") String uiSchema,
            @WebParam(name = "quota") List<AnswerQuota> quotas)
            throws ProblemFault;

    /** Takes no more answers. */
    @WebMethod
    @WebResult(name = "questionnaire")
    AskedQuestionnaire closeQuestionnaire(
            @WebParam(name = "consultationId") String consultationId,
            @WebParam(name = "questionnaireId") String questionnaireId)
            throws ProblemFault;

    /**
     * Answers a questionnaire for a contact point.
     *
     * @param key the sender's own number of the response: sending it again takes nothing twice
     * @param answers JSON that the questionnaire's schema allows
     */
    @WebMethod
    @WebResult(name = "submission")
    AnswerReceipt answerQuestionnaire(
            @WebParam(name = "consultationId") String consultationId,
            @WebParam(name = "questionnaireId") String questionnaireId,
            @WebParam(name = "contactPointCode") String contactPointCode,
            @WebParam(name = "key") String key,
            @WebParam(name = "answers") String answers)
            throws ProblemFault;

    /** What was answered so far. */
    @WebMethod
    @WebResult(name = "results")
    Results fetchResults(
            @WebParam(name = "consultationId") String consultationId,
            @WebParam(name = "questionnaireId") String questionnaireId)
            throws ProblemFault;
}
