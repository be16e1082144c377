package org.jianyan.digitalnpc.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.PersonalData;
import org.jianyan.commons.Sha256;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.ConsultationService;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.OpinionService;
import org.jianyan.consultation.decision.DecisionRecord;
import org.jianyan.consultation.decision.DecisionService;
import org.jianyan.consultation.paper.PaperKind;
import org.jianyan.consultation.paper.PaperRequest;
import org.jianyan.consultation.paper.PaperService;
import org.jianyan.digitalnpc.Exchange;
import org.jianyan.digitalnpc.internal.jpa.ExchangeEntity;
import org.jianyan.digitalnpc.internal.jpa.ExchangeStore;
import org.jianyan.digitalnpc.internal.jpa.SentDecisionEntity;
import org.jianyan.digitalnpc.spi.Envelope;
import org.jianyan.identity.Caller;
import org.jianyan.outbox.NewMessage;
import org.jianyan.outbox.Outbox;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What goes out: the opinions of a closed consultation, its collation table, then every decision. It is found out by
 * looking at what is there and what was queued before, so that nothing depends on having heard of a change; what was
 * queued and the message are written in one transaction, and a message is named by what it holds, so that it is queued
 * once.
 */
@Component(service = Exporter.class)
public final class Exporter {
    private static final int PART = 200;
    private static final int BATCH = 20;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** A transaction may end this much later than it made its identifiers; until then decisions are looked at again. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private final JpaTemplate jpa;
    private final MessageSchemas schemas;
    private final ConsultationService consultations;
    private final OpinionService opinions;
    private final DecisionService decisions;
    private final PaperService papers;
    private final Outbox outbox;

    @Activate
    public Exporter(
            @Reference(target = "(osgi.unit.name=digital-npc)") JpaTemplate jpa,
            @Reference MessageSchemas schemas,
            @Reference ConsultationService consultations,
            @Reference OpinionService opinions,
            @Reference DecisionService decisions,
            @Reference PaperService papers,
            @Reference Outbox outbox) {
        this.jpa = jpa;
        this.schemas = schemas;
        this.consultations = consultations;
        this.opinions = opinions;
        this.decisions = decisions;
        this.papers = papers;
        this.outbox = outbox;
    }

    /** Looks at the exchanges whose time has come. */
    void check(Caller caller, Duration settle) {
        List<Exchange> due =
                jpa.txExpr(TransactionType.Supports, em -> new ExchangeStore(em).toCheck(Instant.now(), BATCH));
        due.forEach(exchange -> {
            boolean moved = check(caller, exchange, settle);
            jpa.tx(
                    TransactionType.Required,
                    em -> new ExchangeStore(em).locked(exchange.id()).checked(moved, Instant.now()));
        });
    }

    private boolean check(Caller caller, Exchange exchange, Duration settle) {
        if (exchange.opinionsQueuedAt() == null) {
            Consultation consultation = consultations.get(caller, exchange.consultationId());
            if (consultation.takesOpinions(OffsetDateTime.now())) {
                return false;
            }
            Instant now = Instant.now();
            Instant since = jpa.txExpr(
                    TransactionType.Required,
                    em -> new ExchangeStore(em).locked(exchange.id()).closedSince(now));
            if (since.plus(settle).isAfter(now)) {
                return true;
            }
            queueOpinions(caller, exchange);
        }
        return queueDecisions(caller, exchange);
    }

    private void queueOpinions(Caller caller, Exchange exchange) {
        StringBuilder lines = new StringBuilder();
        int count = 0;
        int part = 0;
        String after = "";
        do {
            Page<Opinion> page = opinions.list(caller, exchange.consultationId(), new PageRequest(PART, after));
            if (!page.items().isEmpty()) {
                part++;
                ObjectNode payload = payload(exchange).put("part", part);
                ArrayNode items = payload.putArray("opinions");
                for (Opinion opinion : page.items()) {
                    ObjectNode item = message(opinion);
                    items.add(item);
                    lines.append(opinion.id())
                            .append(' ')
                            .append(item.get("sha256").asText())
                            .append('\n');
                }
                String key = opinionsKey(exchange.id()) + part;
                Envelope envelope = schemas.envelope(MessageSchemas.OPINIONS, key, payload);
                jpa.tx(TransactionType.Required, em -> add(exchange, key, envelope));
                count += page.items().size();
            }
            after = page.next();
        } while (after != null);
        queueTable(caller, exchange, count, Sha256.hex(lines.toString()));
    }

    private void queueTable(Caller caller, Exchange exchange, int count, String digest) {
        byte[] table = table(caller, exchange.consultationId());
        ObjectNode payload = payload(exchange)
                .put("opinions", count)
                .put("opinionsDigest", digest)
                .put("fileName", "collation-table.xlsx")
                .put("mediaType", XLSX)
                .put("sha256", Sha256.hex(table))
                .put("content", Base64.getEncoder().encodeToString(table));
        String key = tableKey(exchange.id());
        Envelope envelope = schemas.envelope(MessageSchemas.TABLE, key, payload);
        jpa.tx(TransactionType.Required, em -> {
            ExchangeEntity row = new ExchangeStore(em).locked(exchange.id());
            if (!row.isOpinionsQueued()) {
                add(exchange, key, envelope);
                row.opinionsQueued(count, digest, Instant.now());
            }
        });
    }

    /** How the keys of an exchange's messages with opinions begin. */
    static String opinionsKey(UUID exchange) {
        return "opinions " + exchange + " ";
    }

    /** The key of an exchange's message with the table of opinions. */
    static String tableKey(UUID exchange) {
        return "collation-table " + exchange;
    }

    private byte[] table(Caller caller, UUID consultationId) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            papers.paper(
                            caller,
                            consultationId,
                            new PaperRequest(PaperKind.COLLATION_TABLE.id(), "xlsx"),
                            PersonalData::hide)
                    .body()
                    .write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode payload(Exchange exchange) {
        return schemas.object()
                .put("taskNumber", exchange.taskNumber())
                .put("consultationId", exchange.consultationId().toString());
    }

    /** Nothing that identifies a person: no receipt, no account, numbers and addresses hidden; nothing screened. */
    private ObjectNode message(Opinion any) {
        Opinion opinion = any.forOthers();
        String text = PersonalData.hide(opinion.text());
        return schemas.object()
                .put("id", opinion.id().toString())
                .put("provision", opinion.provisionLabel())
                .put("kind", opinion.kind().name())
                .put("text", text)
                .put("sha256", Sha256.hex(text))
                .put("reason", PersonalData.hide(Objects.toString(opinion.reason(), "")))
                .put("wording", PersonalData.hide(Objects.toString(opinion.wording(), "")))
                .put("authorKind", PersonalData.hide(opinion.authorKind()))
                .put("source", opinion.source())
                .put("method", opinion.method());
    }

    private boolean queueDecisions(Caller caller, Exchange exchange) {
        boolean moved = false;
        String after = jpa.txExpr(
                TransactionType.Required,
                em -> new ExchangeStore(em).locked(exchange.id()).decisionsAfter());
        do {
            Page<DecisionRecord> page = decisions.list(caller, exchange.consultationId(), new PageRequest(PART, after));
            if (!page.items().isEmpty()) {
                moved |= jpa.txExpr(
                        TransactionType.Required, em -> queue(exchange, page.items(), new ExchangeStore(em)));
            }
            after = page.next();
        } while (after != null);
        return moved;
    }

    private boolean queue(Exchange exchange, List<DecisionRecord> decisions, ExchangeStore store) {
        ExchangeEntity row = store.locked(exchange.id());
        Set<String> sent = store.sent(decisions.stream().map(DecisionRecord::id).toList());
        List<DecisionRecord> fresh = decisions.stream()
                .filter(decision -> !sent.contains(decision.id().toString()))
                .toList();
        if (!fresh.isEmpty()) {
            ObjectNode payload = payload(exchange);
            ArrayNode items = payload.putArray("decisions");
            for (DecisionRecord decision : fresh) {
                items.addObject()
                        .put("id", decision.id().toString())
                        .put("opinionId", decision.opinionId().toString())
                        .put("decision", decision.decision().name())
                        .put("reason", PersonalData.hide(decision.reason()))
                        .put("decidedAt", decision.decidedAt().toString());
                store.add(new SentDecisionEntity(exchange.id(), decision));
            }
            String key = "decisions " + exchange.id() + " " + fresh.get(0).id();
            add(exchange, key, schemas.envelope(MessageSchemas.DECISIONS, key, payload));
        }
        String last = decisions.get(decisions.size() - 1).id().toString();
        String settled = Uuids.before(Instant.now().minus(LATE));
        String next = last.compareTo(settled) < 0 ? last : settled;
        row.decisionsQueued(fresh.size(), next.compareTo(row.decisionsAfter()) > 0 ? next : row.decisionsAfter());
        return !fresh.isEmpty();
    }

    private void add(Exchange exchange, String key, Envelope envelope) {
        outbox.add(new NewMessage(
                NpcCarrier.QUEUE,
                key,
                envelope.kind(),
                exchange.taskNumber(),
                "/",
                exchange.gateway(),
                envelope.json()));
    }
}
