package org.jianyan.consultation.internal.soap.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.jws.WebService;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.NewQuestionnaire;
import org.jianyan.consultation.NewSubmission;
import org.jianyan.consultation.OpinionService;
import org.jianyan.consultation.Questionnaire;
import org.jianyan.consultation.QuestionnaireResults;
import org.jianyan.consultation.QuestionnaireService;
import org.jianyan.consultation.Receipt;
import org.jianyan.consultation.internal.JsonForms;
import org.jianyan.identity.Caller;
import org.jianyan.soap.ProblemFault;
import org.jianyan.soap.SoapCaller;
import org.jianyan.soap.SoapEndpoint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = QuestionnairesEndpoint.class)
@SoapEndpoint(address = "/questionnaires")
@WebService(
        endpointInterface = "org.jianyan.consultation.internal.soap.questionnaire.QuestionnairesPort",
        serviceName = "QuestionnairesService",
        portName = "QuestionnairesPort",
        targetNamespace = QuestionnairesPort.NAMESPACE)
public class QuestionnairesEndpoint implements QuestionnairesPort {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final QuestionnaireService questionnaires;
    private final OpinionService opinions;

    @Activate
    public QuestionnairesEndpoint(@Reference QuestionnaireService questionnaires, @Reference OpinionService opinions) {
        this.questionnaires = questionnaires;
        this.opinions = opinions;
    }

    @Override
    public List<AskedQuestionnaire> listQuestionnaires(String consultationId) throws ProblemFault {
        return ProblemFault.told(() -> questionnaires.list(caller(), consultation(consultationId)).stream()
                .map(QuestionnairesEndpoint::message)
                .toList());
    }

    @Override
    public AskedQuestionnaire openQuestionnaire(
            String consultationId, String title, String schema, String uiSchema, List<AnswerQuota> quotas)
            throws ProblemFault {
        return ProblemFault.told(() -> {
            List<NewQuestionnaire.Quota> most = Stream.ofNullable(quotas)
                    .flatMap(List::stream)
                    .map(quota -> new NewQuestionnaire.Quota(quota.question, quota.answer, quota.most))
                    .toList();
            NewQuestionnaire wanted = new NewQuestionnaire(
                    title, JsonForms.object("schema", schema), JsonForms.object("uiSchema", uiSchema), most);
            return message(questionnaires.open(caller(), consultation(consultationId), wanted));
        });
    }

    @Override
    public AskedQuestionnaire closeQuestionnaire(String consultationId, String questionnaireId) throws ProblemFault {
        return ProblemFault.told(() ->
                message(questionnaires.close(caller(), consultation(consultationId), questionnaire(questionnaireId))));
    }

    @Override
    public AnswerReceipt answerQuestionnaire(
            String consultationId, String questionnaireId, String contactPointCode, String key, String answers)
            throws ProblemFault {
        return ProblemFault.told(() -> {
            Map<String, Object> form = Map.of(
                    "questionnaire",
                    questionnaire(questionnaireId).toString(),
                    "answers",
                    JsonForms.object("answers", answers));
            Receipt receipt = opinions.submit(
                    caller(),
                    consultation(consultationId),
                    new NewSubmission("questionnaire", Objects.toString(contactPointCode, ""), form),
                    Optional.ofNullable(key));
            AnswerReceipt message = new AnswerReceipt();
            message.receipt = receipt.receipt();
            message.submittedAt = receipt.submittedAt().toString();
            message.opinions = receipt.opinions();
            return message;
        });
    }

    @Override
    public Results fetchResults(String consultationId, String questionnaireId) throws ProblemFault {
        return ProblemFault.told(() -> message(
                questionnaires.results(caller(), consultation(consultationId), questionnaire(questionnaireId))));
    }

    private static Caller caller() {
        return Caller.of(SoapCaller.signedIn());
    }

    private static UUID consultation(String id) {
        return Uuids.require("consultationId", id);
    }

    private static UUID questionnaire(String id) {
        return Uuids.require("questionnaireId", id);
    }

    private static AskedQuestionnaire message(Questionnaire questionnaire) {
        AskedQuestionnaire message = new AskedQuestionnaire();
        message.id = questionnaire.id().toString();
        message.title = questionnaire.title();
        message.open = questionnaire.isOpen();
        message.schema = text(questionnaire.schema());
        message.uiSchema = text(questionnaire.uiSchema());
        return message;
    }

    private static String text(Map<String, Object> json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Results message(QuestionnaireResults results) {
        Results message = new Results();
        message.responses = results.responses();
        message.answers = results.questions().stream()
                .flatMap(question -> question.counts().entrySet().stream()
                        .map(count -> message(results, question.question(), count.getKey(), count.getValue())))
                .toList();
        return message;
    }

    private static AnswerCount message(QuestionnaireResults results, String question, String answer, long count) {
        AnswerCount message = new AnswerCount();
        message.question = question;
        message.answer = answer;
        message.count = count;
        message.most = results.quotas().stream()
                .filter(quota ->
                        quota.question().equals(question) && quota.answer().equals(answer))
                .map(QuestionnaireResults.Quota::most)
                .findFirst()
                .orElse(null);
        return message;
    }
}
