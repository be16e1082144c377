package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.jianyan.benchmarks.SessionTemplate;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.NewQuestionnaire;
import org.jianyan.consultation.QuestionKind;
import org.jianyan.consultation.Questionnaire;
import org.jianyan.consultation.QuestionnaireResults;
import org.jianyan.consultation.contract.CollectionMethodContract;
import org.jianyan.consultation.internal.Arrival;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.Seal;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.internal.questionnaire.QuestionnaireAnswers;
import org.jianyan.consultation.internal.questionnaire.Questionnaires;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.OpinionItem;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.spi.Stance;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Grant;
import org.jianyan.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questionnaires on both databases: closed answers are counted, free ones become opinions. */
final class QuestionnaireTest {
    private static final Seal SEAL = new Seal(Seal.Algorithm.SHA_256);
    private static final Caller COMMISSION =
            new Caller(Uuids.next(), "fagongwei", List.of(new Grant(Role.COMMISSION, Uuids.next(), "/320400/")));
    private static final String SCHEMA =
            """
            {"type": "object", "required": ["who", "views"], "properties": {
              "who": {"type": "object", "title": "您", "required": ["authorKind"], "properties": {
                "authorKind": {"type": "string", "title": "您是", "enum": ["养犬人", "其他居民"]},
                "ways": {"type": "array", "title": "您从哪里知道", "uniqueItems": true,
                  "items": {"type": "string", "enum": ["社区", "微信", "报纸"]}}}},
              "views": {"type": "object", "title": "看法", "properties": {
                "limit": {"type": "string", "title": "每户限养", "oneOf": [
                  {"const": "one", "title": "一条"}, {"const": "two", "title": "两条"}]},
                "satisfied": {"type": "object", "title": "满意程度", "properties": {
                  "registration": {"type": "string", "title": "登记", "enum": ["满意", "不满意"]},
                  "vaccination": {"type": "string", "title": "免疫", "enum": ["满意", "不满意"]}}},
                "score": {"type": "integer", "title": "打分", "minimum": 1, "maximum": 5},
                "advice": {"type": "string", "title": "您的建议", "maxLength": 500}}}},
              "if": {"properties": {"who": {"properties": {"authorKind": {"const": "养犬人"}}}}},
              "then": {"properties": {"dog": {"type": "object", "title": "您的犬", "required": ["registered"], "properties": {
                "registered": {"type": "boolean", "title": "是否已经登记"}}}}, "required": ["dog"]}}
            """;
    private static final String UI =
            """
            {"views": {"advice": {"ui:widget": "textarea", "ui:options": {"opinion": {"kind": "ADD", "stance": "LESS"}}}}}
            """;

    private final Consultation consultation = Samples.consultation();
    private SessionFactory sessions;
    private SessionTemplate jpa;
    private Questionnaires questionnaires;
    private QuestionnaireAnswers method;

    private void begin(TestDatabase database) {
        sessions = Samples.sessions(database.migrated());
        jpa = new SessionTemplate(sessions);
        questionnaires = new Questionnaires(
                jpa, new Consultations(jpa, null, null, null, null, null, null), null, new NoAudit());
        method = new QuestionnaireAnswers(questionnaires);
        jpa.tx(em -> new ConsultationStore(em).add(consultation, List.of()));
    }

    @AfterEach
    void close() {
        sessions.close();
    }

    private static Map<String, Object> json(String text) {
        try {
            return new ObjectMapper().readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Questionnaire open(NewQuestionnaire.Quota... quotas) {
        return questionnaires.open(
                COMMISSION, consultation.id(), new NewQuestionnaire("养犬问卷", json(SCHEMA), json(UI), List.of(quotas)));
    }

    private static Map<String, Object> form(UUID questionnaire, String answers) {
        return Map.of("questionnaire", questionnaire.toString(), "answers", json(answers));
    }

    private static final String FULL =
            """
            {"who": {"authorKind": "养犬人", "ways": ["社区", "微信"]}, "dog": {"registered": true},
             "views": {"limit": "two", "satisfied": {"registration": "满意"}, "score": 4, "advice": "增设免疫点"}}
            """;

    private void answer(UUID questionnaire, String answers) {
        FilledForm form = new FilledForm(form(questionnaire, answers));
        Samples.Said[] said = method.itemise(form).stream()
                .map(item -> new Samples.Said(null, "全文", -1, item.kind(), item.stance(), item.text()))
                .toArray(Samples.Said[]::new);
        Arrival arrival = Samples.response(consultation, method.answers(form), said);
        jpa.tx(em -> new OpinionStore(em).add(List.of(arrival), SEAL));
    }

    private QuestionnaireResults results(UUID questionnaire) {
        return questionnaires.results(COMMISSION, consultation.id(), questionnaire);
    }

    private Map<String, Long> counts(UUID questionnaire, String question) {
        return results(questionnaire).questions().stream()
                .filter(one -> one.question().equals(question))
                .findFirst()
                .orElseThrow()
                .counts();
    }

    private long submissions() {
        return jpa.<Long>txExpr(em -> em.createQuery("select count(s) from SubmissionEntity s", Long.class)
                .getSingleResult());
    }

    @ParameterizedTest
    @EnumSource
    void closedAnswersShouldBeCountedAndFreeOnesBecomeOpinions(TestDatabase database) {
        begin(database);
        UUID id = open().id();
        answer(id, FULL);
        answer(id, "{\"who\": {\"authorKind\": \"其他居民\", \"ways\": [\"微信\"]}, \"views\": {\"limit\": \"one\"}}");
        assertEquals(2, results(id).responses());
        assertEquals(Map.of("社区", 1L, "微信", 2L, "报纸", 0L), counts(id, "who.ways"));
        assertEquals(Map.of("one", 1L, "two", 1L), counts(id, "views.limit"));
        assertEquals(Map.of("满意", 1L, "不满意", 0L), counts(id, "views.satisfied.registration"));
        assertEquals(Map.of("true", 1L, "false", 0L), counts(id, "dog.registered"));
        assertEquals(1L, counts(id, "views.score").get("4"));
        assertEquals(
                Set.of(QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.SCALE),
                results(id).questions().stream()
                        .map(QuestionnaireResults.Question::kind)
                        .collect(Collectors.toSet()));
        List<OpinionItem> items = method.itemise(new FilledForm(form(id, FULL)));
        assertEquals(List.of(new OpinionItem("", OpinionKind.ADD, Stance.LESS, "增设免疫点", "", "", "养犬人")), items);
    }

    @ParameterizedTest
    @EnumSource
    void aBranchShouldBeAskedOfThoseItConcerns(TestDatabase database) {
        begin(database);
        UUID id = open().id();
        ValidationException refused = assertThrows(
                ValidationException.class,
                () -> answer(id, "{\"who\": {\"authorKind\": \"养犬人\"}, \"views\": {\"score\": 9}}"));
        Set<String> fields =
                refused.problem().violations().stream().map(Violation::field).collect(Collectors.toSet());
        assertEquals(Set.of("form.answers.dog", "form.answers.views.score"), fields);
        assertEquals(0, submissions());
    }

    @ParameterizedTest
    @EnumSource
    void aFilledQuotaShouldRefuseTheWholeResponse(TestDatabase database) {
        begin(database);
        UUID id = open(new NewQuestionnaire.Quota("who.authorKind", "其他居民", 2)).id();
        String other = "{\"who\": {\"authorKind\": \"其他居民\"}, \"views\": {\"limit\": \"one\", \"advice\": \"不同意\"}}";
        answer(id, other);
        answer(id, other);
        assertThrows(Conflict.class, () -> answer(id, other));
        assertEquals(2, results(id).responses());
        assertEquals(2, submissions());
        assertEquals(2L, counts(id, "views.limit").get("one"));
        answer(id, FULL);
        assertEquals(3, results(id).responses());
    }

    @ParameterizedTest
    @EnumSource
    void aClosedQuestionnaireShouldTakeNoMoreAnswers(TestDatabase database) {
        begin(database);
        UUID id = open().id();
        answer(id, FULL);
        assertTrue(!questionnaires.close(COMMISSION, consultation.id(), id).isOpen());
        assertThrows(Conflict.class, () -> answer(id, FULL));
        assertEquals(1, results(id).responses());
        assertEquals(1, questionnaires.list(COMMISSION, consultation.id()).size());
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultOfADefinitionShouldBeTold(TestDatabase database) {
        begin(database);
        Map<String, Object> schema = json(
                """
                {"type": "object", "properties": {
                  "a": {"type": "number", "title": "无上下限"},
                  "b": {"type": "array", "items": {"type": "string"}},
                  "c": {"$ref": "http://127.0.0.1/other.json"},
                  "d": {"type": "string"}}}
                """);
        Map<String, Object> ui =
                json("{\"d\": {\"ui:options\": {\"opinion\": {\"kind\": \"MAYBE\", \"stance\": \"UP\"}}}}");
        ValidationException refused = assertThrows(
                ValidationException.class,
                () -> questionnaires.open(
                        COMMISSION,
                        consultation.id(),
                        new NewQuestionnaire("", schema, ui, List.of(new NewQuestionnaire.Quota("e", "x", 0)))));
        List<String> codes = refused.problem().violations().stream()
                .map(Violation::code)
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "range",
                        "reference",
                        "required",
                        "unknown",
                        "unknown-kind",
                        "unknown-question",
                        "unknown-question",
                        "unknown-stance"),
                codes);
        assertEquals(List.of(), questionnaires.list(COMMISSION, consultation.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "#/properties/a", "#/$defs/missing", "#anchor"})
    void aReferenceInCirclesOrToNothingShouldBeRefused(String reference) {
        begin(TestDatabase.DERBY);
        Map<String, Object> schema =
                json("{\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"" + reference + "\"}}}");
        assertThrows(
                ValidationException.class,
                () -> questionnaires.open(
                        COMMISSION, consultation.id(), new NewQuestionnaire("问卷", schema, Map.of(), List.of())));
    }

    @Nested
    final class TheMethod implements CollectionMethodContract {
        private UUID id;

        @BeforeEach
        void open() {
            begin(TestDatabase.DERBY);
            id = QuestionnaireTest.this.open().id();
        }

        @Override
        public CollectionMethod method() {
            return method;
        }

        @Override
        public Map<String, Object> validForm() {
            return new LinkedHashMap<>(form(id, FULL));
        }

        @Override
        public Map<String, Object> invalidForm() {
            return Map.of("answers", Map.of());
        }
    }
}
