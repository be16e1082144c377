package org.jianyan.consultation.internal.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;
import org.jianyan.commons.Title;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.internal.jpa.QuestionnaireStore;
import org.jianyan.consultation.spi.ClosedAnswers;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.Form;
import org.jianyan.consultation.spi.OpinionItem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The method by which questionnaires are answered: its form names one, whose own schema the answers must pass. */
@Component(service = CollectionMethod.class)
public final class QuestionnaireAnswers implements CollectionMethod {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Questionnaires questionnaires;

    @Activate
    public QuestionnaireAnswers(@Reference Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    @Override
    public String id() {
        return QuestionnaireStore.METHOD;
    }

    @Override
    public Title title() {
        return new Title("问卷", "Questionnaire");
    }

    @Override
    public Form form() {
        return Form.load(QuestionnaireAnswers.class, "questionnaire.schema.json", "questionnaire.ui.json");
    }

    @Override
    public List<OpinionItem> itemise(FilledForm form) {
        JsonNode answers = given(form);
        Definition definition = definition(form);
        new Violations().addAll(definition.faults(answers)).throwIfAny();
        List<Question> questions = definition.questions();
        String authorKind = questions.stream()
                .filter(question ->
                        question.path().get(question.path().size() - 1).equals(Definition.AUTHOR_KIND))
                .flatMap(question -> question.chosen(answers))
                .findFirst()
                .orElse("");
        return questions.stream()
                .flatMap(question -> question.said(answers, authorKind))
                .toList();
    }

    @Override
    public ClosedAnswers answers(FilledForm form) {
        JsonNode answers = given(form);
        return new ClosedAnswers(
                form.text("questionnaire"),
                definition(form).questions().stream()
                        .flatMap(question -> question.chosen(answers)
                                .map(answer -> new ClosedAnswers.Chosen(question.name(), answer)))
                        .toList());
    }

    private Definition definition(FilledForm form) {
        UUID id = Uuids.require("form.questionnaire", form.text("questionnaire"));
        return questionnaires
                .find(id)
                .orElseThrow(
                        () -> new ValidationException(new Violation("form.questionnaire", "unknown", "没有问卷 " + id)));
    }

    private static JsonNode given(FilledForm form) {
        return JSON.valueToTree(form.values().get("answers"));
    }
}
