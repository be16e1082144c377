package org.jianyan.digitalnpc.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Sha256;
import org.jianyan.digitalnpc.InboxMessage;
import org.jianyan.digitalnpc.spi.Envelope;

@Entity
@Table(name = "npc_inbox")
public class InboxEntity {
    @Id
    private String id;

    private String gateway;

    @Column(name = "message_id")
    private String messageId;

    private String kind;
    private String subject;
    private byte[] payload;
    private String sha256;
    private String state;
    private String error;
    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected InboxEntity() {}

    public InboxEntity(UUID id, String gateway, Envelope message, Instant now) {
        this.id = id.toString();
        this.gateway = gateway;
        messageId = message.id();
        kind = message.kind();
        subject = "";
        payload = message.json().clone();
        sha256 = Sha256.hex(payload);
        state = InboxMessage.State.RECEIVED.name();
        nextAttemptAt = now;
        receivedAt = now;
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public String gateway() {
        return gateway;
    }

    public String messageId() {
        return messageId;
    }

    public String kind() {
        return kind;
    }

    public String sha256() {
        return sha256;
    }

    public byte[] payload() {
        return payload.clone();
    }

    public int attempts() {
        return attempts;
    }

    public void done(String subject) {
        this.subject = subject;
        state = InboxMessage.State.DONE.name();
        error = null;
        attempts++;
    }

    public void failed(String error, boolean forGood, Instant next) {
        this.error = error.length() > 2000 ? error.substring(0, 2000) : error;
        state = (forGood ? InboxMessage.State.DEAD : InboxMessage.State.RECEIVED).name();
        attempts++;
        nextAttemptAt = next;
    }

    public void revive(Instant now) {
        if (state.equals(InboxMessage.State.DEAD.name())) {
            state = InboxMessage.State.RECEIVED.name();
            attempts = 0;
            nextAttemptAt = now;
        }
    }

    public InboxMessage toRecord() {
        return new InboxMessage(
                id(),
                gateway,
                messageId,
                kind,
                subject,
                InboxMessage.State.valueOf(state),
                error,
                attempts,
                sha256,
                receivedAt.atOffset(ZoneOffset.UTC));
    }
}
