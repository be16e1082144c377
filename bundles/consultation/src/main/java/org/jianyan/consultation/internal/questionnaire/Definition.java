package org.jianyan.consultation.internal.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.QuestionKind;
import org.jianyan.consultation.internal.FormSchema;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.spi.Stance;

/** What a questionnaire asks: its questions, read out of its schemas, wherever they branch. */
final class Definition {
    /** The question whose answer says what kind of person answers. */
    static final String AUTHOR_KIND = "authorKind";

    private static final int MOST_QUESTIONS = 300;
    private static final int MOST_ANSWERS = 200;
    private static final int MAX_NAME = 200;
    private static final int DEEPEST = 6;
    private static final int MOST_LOOKED = 5_000;

    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Violations violations = new Violations();
    private final JsonNode schema;
    private final JsonNode uiSchema;
    private FormSchema compiled;
    private int looked;
    private boolean isTooDeep;

    private Definition(JsonNode schema, JsonNode uiSchema) {
        this.schema = schema;
        this.uiSchema = uiSchema;
    }

    static Definition of(JsonNode schema, JsonNode uiSchema) {
        Definition definition = new Definition(schema, uiSchema);
        definition.read();
        return definition;
    }

    private void read() {
        violations.require("object".equals(schema.path("type").asText()), "schema.type", "object", "应为 object");
        schema.findValuesAsText("$ref")
                .forEach(reference -> violations.require(
                        reference.startsWith("#/"),
                        "schema",
                        "reference",
                        "只能引用问卷之内的定义，例如 #/$defs/satisfied，收到：" + reference));
        questions(schema, List.of());
        violations.require(!questions.isEmpty(), "schema.properties", "empty", "没有任何问题");
        violations.require(
                questions.size() <= MOST_QUESTIONS, "schema.properties", "too-many", "最多 " + MOST_QUESTIONS + " 个问题");
        if (violations.list().isEmpty()) {
            try {
                compiled = FormSchema.of(schema);
            } catch (IllegalArgumentException e) {
                violations.require(false, "schema", "invalid", "不是 JSON Schema 2020-12：" + e.getMessage());
            }
        }
    }

    /** What is wrong with the definition itself. */
    List<Violation> violations() {
        return violations.list();
    }

    List<Question> questions() {
        return List.copyOf(questions.values());
    }

    /** What is wrong with some answers. */
    List<Violation> faults(JsonNode answers) {
        return compiled.faults(answers, "form.answers");
    }

    /** Questions of an object and of whatever it branches into. */
    private void questions(JsonNode node, List<String> path) {
        if (!node.isObject()) {
            return;
        }
        node.path("properties").properties().forEach(property -> {
            List<String> below = new ArrayList<>(path);
            below.add(property.getKey());
            question(property.getValue(), below);
        });
        Stream.of("then", "else").forEach(branch -> questions(node.path(branch), path));
        node.path("allOf").forEach(part -> questions(part, path));
        node.path("dependentSchemas").forEach(part -> questions(part, path));
    }

    private void question(JsonNode node, List<String> path) {
        if (path.size() > DEEPEST || ++looked > MOST_LOOKED) {
            violations.require(isTooDeep, "schema.properties", "too-deep", "最多 " + DEEPEST + " 层，引用不能循环");
            isTooDeep = true;
            return;
        }
        String name = String.join(".", path);
        String field = "schema.properties." + name;
        String reference = node.path("$ref").asText("");
        JsonNode resolved = reference.startsWith("#/") ? schema.at(reference.substring(1)) : node;
        violations.require(!reference.startsWith("#/") || !resolved.has("$ref"), field, "reference", "引用的定义不能又是引用");
        if ("object".equals(resolved.path("type").asText()) || resolved.has("properties")) {
            questions(resolved, path);
            return;
        }
        violations.require(name.length() <= MAX_NAME, field, "too-long", "名称最多 " + MAX_NAME + " 个字符");
        if (resolved.isEmpty() || questions.containsKey(name)) {
            // a branch may say more of a question that was asked before
            return;
        }
        String title = resolved.path("title").asText(name);
        List<String> answers = answers(resolved);
        QuestionKind kind = kind(resolved, answers);
        violations.require(
                kind != null,
                field,
                "unknown-question",
                "应为单选（enum、oneOf 或 boolean）、多选（array，items 为 enum 或 oneOf）、量表（integer，有 minimum 和 maximum）或文字（string）");
        violations.require(answers.size() <= MOST_ANSWERS, field, "too-many", "最多 " + MOST_ANSWERS + " 个选项");
        answers.forEach(answer -> violations.require(
                !answer.isEmpty() && answer.length() <= MAX_NAME, field, "answer", "选项应为 1 至 " + MAX_NAME + " 个字符"));
        JsonNode opinion = ui(path).path("ui:options").path("opinion");
        check(opinion, "uiSchema." + name);
        questions.put(name, new Question(path, title, kind, answers, opinion));
    }

    private void check(JsonNode opinion, String field) {
        String kind = opinion.path("kind").asText("");
        String stance = opinion.path("stance").asText("");
        violations.require(
                kind.isEmpty() || OpinionKind.find(kind).isPresent(), field, "unknown-kind", "没有意见类型 " + kind);
        violations.require(
                stance.isEmpty() || Stance.find(stance).isPresent(),
                field,
                "unknown-stance",
                "立场应为 MORE 或 LESS，收到：" + stance);
    }

    private JsonNode ui(List<String> path) {
        JsonNode node = uiSchema;
        for (String property : path) {
            node = node.path(property);
        }
        return node;
    }

    private static QuestionKind kind(JsonNode node, List<String> answers) {
        return switch (node.path("type").asText("string")) {
            case "array" -> answers.isEmpty() ? null : QuestionKind.MULTIPLE;
            case "integer" -> answers.isEmpty() ? null : QuestionKind.SCALE;
            case "boolean" -> QuestionKind.SINGLE;
            case "string" -> answers.isEmpty() ? QuestionKind.FREE : QuestionKind.SINGLE;
            default -> null;
        };
    }

    private static List<String> answers(JsonNode node) {
        JsonNode of = "array".equals(node.path("type").asText()) ? node.path("items") : node;
        if (of.has("enum")) {
            return texts(of.get("enum")).toList();
        }
        if (of.has("oneOf")) {
            return StreamSupport.stream(of.get("oneOf").spliterator(), false)
                    .map(option -> option.path("const").asText(""))
                    .toList();
        }
        if ("boolean".equals(of.path("type").asText())) {
            return List.of("true", "false");
        }
        long least = of.path("minimum").asLong();
        long most = of.path("maximum").asLong();
        return "integer".equals(of.path("type").asText())
                        && of.has("minimum")
                        && of.has("maximum")
                        && most - least < MOST_ANSWERS
                ? Stream.iterate(least, value -> value <= most, value -> value + 1)
                        .map(String::valueOf)
                        .toList()
                : List.of();
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }
}
