package org.jianyan.consultation.internal.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.NewQuestionnaire;
import org.jianyan.consultation.QuestionKind;
import org.jianyan.consultation.Questionnaire;
import org.jianyan.consultation.QuestionnaireResults;
import org.jianyan.consultation.QuestionnaireService;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.jpa.QuestionnaireEntity;
import org.jianyan.consultation.internal.jpa.QuestionnaireStore;
import org.jianyan.consultation.internal.jpa.QuotaEntity;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.ProvisionIndex;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = {QuestionnaireService.class, Questionnaires.class})
public final class Questionnaires implements QuestionnaireService {
    private static final int MAX_TITLE = 200;
    private static final int MAX_SCHEMA = 30_000;
    private static final int MOST_QUOTAS = 100;
    private static final int MOST_TAKEN = 1_000_000;
    private static final int CACHED = 200;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JpaTemplate jpa;
    private final Consultations consultations;
    private final DraftService drafts;
    private final Audit audit;
    /** A questionnaire never changes, but for being closed, which is checked where answers are kept. */
    private final Cache<UUID, Definition> definitions =
            Caffeine.newBuilder().maximumSize(CACHED).build();

    @Activate
    public Questionnaires(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Consultations consultations,
            @Reference DraftService drafts,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.consultations = consultations;
        this.drafts = drafts;
        this.audit = audit;
    }

    @Override
    public Questionnaire open(Caller caller, UUID consultationId, NewQuestionnaire input) {
        Consultation consultation = consultations.changeable(caller, Action.QUESTIONNAIRE_MANAGE, consultationId);
        String schema = text(input.schema());
        String uiSchema = text(input.uiSchema());
        Definition definition = Definition.of(tree(schema), tree(uiSchema));
        Violations violations = new Violations()
                .text("title", input.title(), MAX_TITLE)
                .optionalText("schema", schema, MAX_SCHEMA)
                .optionalText("uiSchema", uiSchema, MAX_SCHEMA)
                .addAll(definition.violations());
        provisions(consultation, definition, violations);
        quotas(input.quotas(), definition, violations);
        violations.throwIfAny();
        QuestionnaireEntity entity =
                new QuestionnaireEntity(Uuids.next(), consultationId, input.title(), schema, uiSchema, caller.name());
        jpa.tx(TransactionType.Required, em -> {
            new QuestionnaireStore(em)
                    .add(
                            entity,
                            input.quotas().stream()
                                    .map(quota -> new QuotaEntity(entity.id(), quota))
                                    .toList());
            audit.record(caller, Action.QUESTIONNAIRE_MANAGE, "open questionnaire " + entity.id());
        });
        return record(entity);
    }

    private void provisions(Consultation consultation, Definition definition, Violations violations) {
        List<Question> anchored = definition.questions().stream()
                .filter(question -> !question.provision().isBlank())
                .toList();
        if (anchored.isEmpty()) {
            return;
        }
        ProvisionIndex provisions = new ProvisionIndex(drafts.provisions(consultation.versionId()));
        anchored.forEach(question -> violations.require(
                provisions.find(question.provision()).isPresent(),
                "uiSchema." + question.name(),
                "unknown-provision",
                "文本中没有“" + question.provision() + "”"));
    }

    private static void quotas(List<NewQuestionnaire.Quota> quotas, Definition definition, Violations violations) {
        violations.require(quotas.size() <= MOST_QUOTAS, "quotas", "too-many", "最多 " + MOST_QUOTAS + " 个名额");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < quotas.size(); i++) {
            NewQuestionnaire.Quota quota = quotas.get(i);
            boolean isKnown = definition.questions().stream()
                    .anyMatch(question -> question.name().equals(quota.question())
                            && question.answers().contains(quota.answer()));
            violations
                    .require(
                            isKnown,
                            "quotas[" + i + "]",
                            "unknown",
                            "没有问题 " + quota.question() + " 的选项 " + quota.answer())
                    .require(
                            quota.most() >= 1 && quota.most() <= MOST_TAKEN,
                            "quotas[" + i + "].most",
                            "range",
                            "应为 1 至 " + MOST_TAKEN + "，收到：" + quota.most())
                    .require(
                            seen.add(quota.question() + "\n" + quota.answer()),
                            "quotas[" + i + "]",
                            "repeated",
                            "同一选项只能有一个名额");
        }
    }

    @Override
    public Questionnaire close(Caller caller, UUID consultationId, UUID id) {
        consultations.changeable(caller, Action.QUESTIONNAIRE_MANAGE, consultationId);
        return jpa.txExpr(TransactionType.Required, em -> {
            QuestionnaireEntity entity = existing(new QuestionnaireStore(em), consultationId, id);
            entity.close();
            audit.record(caller, Action.QUESTIONNAIRE_MANAGE, "close questionnaire " + id);
            return record(entity);
        });
    }

    private static QuestionnaireEntity existing(QuestionnaireStore store, UUID consultationId, UUID id) {
        return store.questionnaire(id)
                .filter(entity -> entity.consultationId().equals(consultationId))
                .orElseThrow(() -> new NotFound("本次征求意见中没有问卷 " + id));
    }

    @Override
    public List<Questionnaire> list(Caller caller, UUID consultationId) {
        consultations.get(caller, consultationId);
        return jpa.txExpr(TransactionType.Supports, em -> new QuestionnaireStore(em)
                .of(consultationId).stream().map(Questionnaires::record).toList());
    }

    @Override
    public QuestionnaireResults results(Caller caller, UUID consultationId, UUID id) {
        consultations.permitted(caller, Action.COLLATION_READ, consultationId);
        return jpa.txExpr(TransactionType.Supports, em -> {
            QuestionnaireStore store = new QuestionnaireStore(em);
            QuestionnaireEntity entity = existing(store, consultationId, id);
            Map<String, Map<String, Long>> counts = store.counts(consultationId, id.toString());
            List<QuestionnaireResults.Question> questions = new ArrayList<>();
            for (Question question : definition(entity).questions()) {
                if (question.kind() != QuestionKind.FREE) {
                    Map<String, Long> own = counts.getOrDefault(question.name(), Map.of());
                    Map<String, Long> all = new LinkedHashMap<>();
                    question.answers().forEach(answer -> all.put(answer, own.getOrDefault(answer, 0L)));
                    questions.add(
                            new QuestionnaireResults.Question(question.name(), question.title(), question.kind(), all));
                }
            }
            return new QuestionnaireResults(id, entity.responses(), questions, store.quotas(id));
        });
    }

    /** A questionnaire's definition; whether it is open and of which consultation it is, is checked where answers are kept. */
    public Optional<Definition> find(UUID id) {
        Definition known = definitions.getIfPresent(id);
        return known != null
                ? Optional.of(known)
                : jpa.txExpr(
                        TransactionType.Supports,
                        em -> new QuestionnaireStore(em).questionnaire(id).map(this::definition));
    }

    private Definition definition(QuestionnaireEntity entity) {
        return definitions.get(entity.id(), id -> Definition.of(tree(entity.schema()), tree(entity.uiSchema())));
    }

    private static Questionnaire record(QuestionnaireEntity entity) {
        return entity.toRecord(map(entity.schema()), map(entity.uiSchema()));
    }

    private static String text(Map<String, Object> json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> map(String json) {
        try {
            return JSON.readValue(json, OBJECT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
