package org.jianyan.consultation.internal.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jianyan.consultation.QuestionKind;
import org.jianyan.consultation.spi.OpinionItem;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.spi.Stance;

/**
 * A question.
 *
 * @param path the properties' names on the way to it
 * @param answers of a closed question, in their order
 * @param opinion of a free text: what its answer is about, as the UI schema says
 */
record Question(List<String> path, String title, QuestionKind kind, List<String> answers, JsonNode opinion) {
    String name() {
        return String.join(".", path);
    }

    private JsonNode answer(JsonNode form) {
        JsonNode node = form;
        for (String property : path) {
            node = node.path(property);
        }
        return node;
    }

    /** The answers chosen in a form that has passed its schema. */
    Stream<String> chosen(JsonNode form) {
        JsonNode answer = answer(form);
        return kind == QuestionKind.FREE || answer.isMissingNode() || answer.isNull()
                ? Stream.empty()
                : answer.isArray()
                        ? StreamSupport.stream(answer.spliterator(), false).map(JsonNode::asText)
                        : Stream.of(answer.asText());
    }

    /** What was answered in words; none if nothing was. */
    Stream<OpinionItem> said(JsonNode form, String authorKind) {
        String text = answer(form).asText("");
        return kind != QuestionKind.FREE || text.isBlank()
                ? Stream.empty()
                : Stream.of(new OpinionItem(
                        provision(),
                        OpinionKind.find(opinion.path("kind").asText()).orElse(OpinionKind.AMEND),
                        Stance.find(opinion.path("stance").asText()).orElse(null),
                        text,
                        "",
                        "",
                        authorKind));
    }

    /** As it is cited, empty for the whole text. */
    String provision() {
        return opinion.path("provision").asText("");
    }
}
