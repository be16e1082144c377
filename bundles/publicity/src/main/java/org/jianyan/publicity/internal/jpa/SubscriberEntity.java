package org.jianyan.publicity.internal.jpa;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

@Entity
@Table(name = "publicity_subscriber")
public class SubscriberEntity {
    @Id
    private String id;

    private String channel;
    private String address;
    private String token;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected SubscriberEntity() {}

    public SubscriberEntity(UUID id, String channel, String address, String token, Instant now) {
        this.id = id.toString();
        this.channel = channel;
        this.address = address;
        this.token = token;
        createdAt = now;
        askedAt = now;
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public String channel() {
        return channel;
    }

    public String address() {
        return address;
    }

    public String token() {
        return token;
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public void ask(Instant now) {
        askedAt = now;
    }

    public void confirm(Instant now) {
        if (confirmedAt == null) {
            confirmedAt = now;
        }
    }
}
