package org.jianyan.outbox.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Sha256;
import org.jianyan.outbox.MessageState;
import org.jianyan.outbox.NewMessage;
import org.jianyan.outbox.OutboxMessage;

@Entity
@Table(name = "outbox_message")
public class MessageEntity {
    @Id
    private String id;

    private String queue;

    @Column(name = "natural_key")
    private String key;

    private String kind;
    private String subject;
    private String destination;

    @Column(name = "organisation_path")
    private String organisationPath;

    private byte[] payload;
    private String sha256;
    private String state;
    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected MessageEntity() {}

    public MessageEntity(UUID id, NewMessage message, Instant now) {
        this.id = id.toString();
        queue = message.queue();
        key = message.key();
        kind = message.kind();
        subject = message.subject();
        destination = message.destination();
        organisationPath = message.organisationPath();
        payload = message.payload().clone();
        sha256 = Sha256.hex(payload);
        state = MessageState.PENDING.name();
        nextAttemptAt = now;
        createdAt = now;
    }

    static OutboxMessage toRecord(Object[] row) {
        return new OutboxMessage(
                UUID.fromString((String) row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                MessageState.valueOf((String) row[6]),
                (Integer) row[7],
                ((Instant) row[8]).atOffset(ZoneOffset.UTC),
                (String) row[9],
                (String) row[10],
                ((Instant) row[11]).atOffset(ZoneOffset.UTC),
                row[12] == null ? null : ((Instant) row[12]).atOffset(ZoneOffset.UTC));
    }
}
