package org.jianyan.digitalnpc.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.ProblemException;
import org.jianyan.commons.Sha256;
import org.jianyan.commons.Unavailable;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.ConsultationService;
import org.jianyan.consultation.NewConsultation;
import org.jianyan.digitalnpc.internal.jpa.ExchangeEntity;
import org.jianyan.digitalnpc.internal.jpa.ExchangeStore;
import org.jianyan.digitalnpc.internal.jpa.InboxEntity;
import org.jianyan.digitalnpc.spi.DigitalNpcGateway;
import org.jianyan.digitalnpc.spi.Envelope;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Organisation;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftImport;
import org.jianyan.legislation.DraftService;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.ContactPointService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tasks on their way in: kept, acknowledged, then made into consultations. A task is kept before the other side is told,
 * and the draft and the consultation are made under the message's own key, so that nothing is lost or made twice wherever
 * a crash falls.
 */
@Component(service = TaskIntake.class)
public final class TaskIntake {
    private static final Logger LOG = LoggerFactory.getLogger(TaskIntake.class);
    private static final int BATCH = 20;

    private final JpaTemplate jpa;
    private final MessageSchemas schemas;
    private final DraftService drafts;
    private final ConsultationService consultations;
    private final ContactPointService contactPoints;

    @Activate
    public TaskIntake(
            @Reference(target = "(osgi.unit.name=digital-npc)") JpaTemplate jpa,
            @Reference MessageSchemas schemas,
            @Reference DraftService drafts,
            @Reference ConsultationService consultations,
            @Reference ContactPointService contactPoints) {
        this.jpa = jpa;
        this.schemas = schemas;
        this.drafts = drafts;
        this.consultations = consultations;
        this.contactPoints = contactPoints;
    }

    /** Keeps what waits at a gateway and tells it so. */
    void receive(DigitalNpcGateway gateway) throws Exception {
        for (Envelope message : gateway.receive()) {
            jpa.tx(TransactionType.Required, em -> {
                ExchangeStore store = new ExchangeStore(em);
                if (store.inbox(gateway.id(), message.id()).isEmpty()) {
                    store.add(new InboxEntity(Uuids.next(), gateway.id(), message, Instant.now()));
                }
            });
            gateway.acknowledge(message);
        }
    }

    /** Works on what was kept. */
    void work(Caller caller, Organisation organisation, int attempts) {
        List<InboxEntity> due =
                jpa.txExpr(TransactionType.Supports, em -> new ExchangeStore(em).due(Instant.now(), BATCH));
        for (InboxEntity message : due) {
            try {
                open(caller, organisation, message);
            } catch (Unavailable e) {
                fail(message, e.getMessage(), message.attempts() + 1 >= attempts);
            } catch (ProblemException | IOException e) {
                fail(message, e.getMessage(), true);
            } catch (RuntimeException e) {
                LOG.warn("message {} of {} failed", message.messageId(), message.gateway(), e);
                fail(message, e.toString(), message.attempts() + 1 >= attempts);
            }
        }
    }

    private void fail(InboxEntity message, String error, boolean forGood) {
        Duration pause = Duration.ofSeconds(2L << Math.min(message.attempts(), 9));
        jpa.tx(TransactionType.Required, em -> new ExchangeStore(em)
                .inbox(message.id())
                .ifPresent(row -> row.failed(error, forGood, Instant.now().plus(pause))));
    }

    private void open(Caller caller, Organisation organisation, InboxEntity message) throws IOException {
        JsonNode json = schemas.parse(message.payload());
        if (!message.kind().equals(MessageSchemas.TASK)) {
            throw new ValidationException(new Violation("kind", "unknown", "只接收 " + MessageSchemas.TASK));
        }
        new Violations().addAll(schemas.faults(message.kind(), json)).throwIfAny();
        JsonNode task = json.get("payload");
        String number = task.get("taskNumber").asText();
        String key = Sha256.hex(message.gateway() + " " + message.messageId());
        boolean known = jpa.txExpr(
                        TransactionType.Supports, em -> new ExchangeStore(em).byTask(message.gateway(), number))
                .isPresent();
        if (!known) {
            Draft draft = drafts.importText(
                    caller,
                    new DraftImport(
                            organisation.code(),
                            task.get("draft").get("title").asText(),
                            task.get("draft").get("label").asText(),
                            task.get("draft").get("text").asText(),
                            true),
                    Optional.of(key + " draft"));
            Consultation consultation = consultations.create(
                    caller,
                    new NewConsultation(
                            draft.id().toString(),
                            task.get("title").asText(),
                            task.get("deadline").asText(),
                            task.path("visibility").asText("PUBLIC"),
                            asked(caller, organisation, task)),
                    Optional.of(key + " consultation"));
            begin(message, number, consultation.id());
        } else {
            jpa.tx(TransactionType.Required, em -> new ExchangeStore(em)
                    .inbox(message.id())
                    .orElseThrow()
                    .done(number));
        }
    }

    private void begin(InboxEntity message, String number, UUID consultationId) {
        jpa.tx(TransactionType.Required, em -> {
            ExchangeStore store = new ExchangeStore(em);
            store.add(new ExchangeEntity(Uuids.next(), message.gateway(), number, consultationId, Instant.now()));
            store.inbox(message.id()).orElseThrow().done(number);
        });
        LOG.info("task {} of {} became consultation {}", number, message.gateway(), consultationId);
    }

    /** The contact points that the task names, or all of the organisation that are some still. */
    private List<String> asked(Caller caller, Organisation organisation, JsonNode task) {
        List<String> codes = new ArrayList<>();
        task.path("contactPointCodes").forEach(code -> codes.add(code.asText()));
        if (!codes.isEmpty()) {
            return codes;
        }
        String after = "";
        do {
            Page<ContactPoint> page = contactPoints.list(caller, new PageRequest(PageRequest.MAX_LIMIT, after));
            page.items().stream()
                    .filter(point -> point.path().startsWith(organisation.path()) && point.endedOn() == null)
                    .map(ContactPoint::code)
                    .forEach(codes::add);
            after = page.next();
        } while (after != null);
        return codes;
    }
}
