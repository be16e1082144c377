package org.jianyan.consultation.internal.notice;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.Contacts;
import org.jianyan.consultation.internal.jpa.ContactEntity;
import org.jianyan.consultation.internal.jpa.HappeningStore;
import org.jianyan.consultation.internal.jpa.SubmissionEntity;
import org.jianyan.consultation.internal.jpa.SubmissionStore;
import org.jianyan.notices.NewNotice.Text;
import org.jianyan.outbox.Carrier;
import org.jianyan.outbox.NewMessage;
import org.jianyan.outbox.Outbox;
import org.jianyan.outbox.OutboxMessage;
import org.jianyan.outbox.Rejected;
import org.jianyan.outbox.mail.Mail;
import org.jianyan.outbox.mail.Mailer;
import org.jianyan.rest.PublicAddress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells authors who left an e-mail address that their opinions have an answer. No message holds an address or a receipt
 * code: both are looked up when it is sent, and whoever had the address deleted by then is sent nothing.
 */
@Component(service = {AuthorAnswers.class, Carrier.class})
public final class AuthorAnswers implements Carrier {
    private static final String QUEUE = "author-answers";
    /** Is spread into one message for each author, some hundred in a transaction. */
    private static final String ALL = "all";

    private static final String ONE = "one";
    private static final int CHUNK = 500;

    private final JpaTemplate jpa;
    private final Consultations consultations;
    private final Outbox outbox;
    private final Mailer mailer;
    private final PublicAddress address;
    private final Contacts contacts;
    private final Texts texts = new Texts();

    @Activate
    public AuthorAnswers(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Consultations consultations,
            @Reference Outbox outbox,
            @Reference Mailer mailer,
            @Reference PublicAddress address,
            @Reference Contacts contacts) {
        this.jpa = jpa;
        this.consultations = consultations;
        this.outbox = outbox;
        this.mailer = mailer;
        this.address = address;
        this.contacts = contacts;
    }

    /** In the running transaction; nothing if no mail server is configured. */
    void enqueue(String occasion, UUID consultation) {
        if (mailer.isReady()) {
            add(ALL, occasion, consultation.toString());
        }
    }

    private void add(String kind, String key, String payload) {
        outbox.add(new NewMessage(QUEUE, key, kind, "意见已有答复", "/", "e-mail", payload.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void carry(OutboxMessage message, byte[] payload) throws Exception {
        UUID id = UUID.fromString(new String(payload, StandardCharsets.UTF_8));
        switch (message.kind()) {
            case ALL -> spread(message.key(), id);
            case ONE -> send(message.id(), id);
            default -> throw new Rejected("unknown kind " + message.kind());
        }
    }

    private void spread(String occasion, UUID consultation) {
        String after = "";
        List<UUID> chunk;
        do {
            String from = after;
            chunk = jpa.txExpr(TransactionType.Required, em -> {
                List<UUID> submissions = new HappeningStore(em).reachable(consultation, from, CHUNK);
                submissions.forEach(submission -> add(ONE, occasion + "/" + submission, submission.toString()));
                return submissions;
            });
            after = chunk.isEmpty() ? "" : chunk.get(chunk.size() - 1).toString();
        } while (chunk.size() == CHUNK);
    }

    private void send(UUID message, UUID submissionId) throws Exception {
        Optional<ContactEntity> contact =
                jpa.txExpr(TransactionType.Supports, em -> new SubmissionStore(em).contact(submissionId));
        if (contact.isEmpty()) {
            return;
        }
        SubmissionEntity submission = jpa.txExpr(
                        TransactionType.Supports, em -> new SubmissionStore(em).submission(submissionId))
                .orElseThrow();
        Consultation consultation = consultations.find(submission.consultationId());
        Text text = texts.toAuthor(consultation, submission.receipt());
        mailer.send(new Mail(
                message,
                contacts.open(contact.get()).email(),
                text.title(),
                text.body() + "\n\n" + address.of("/api/v1/receipts/" + submission.receipt()) + "\n",
                Map.of()));
    }
}
