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
    /** A keyed digest; in rows of earlier releases that were not encrypted yet the address. */
    private String address;

    @Column(name = "address_encrypted")
    private String addressEncrypted;

    private String token;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected SubscriberEntity() {}

    public SubscriberEntity(
            UUID id, String channel, String addressDigest, String addressEncrypted, String token, Instant now) {
        this.id = id.toString();
        this.channel = channel;
        encrypt(addressDigest, addressEncrypted);
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

    public boolean isEncrypted() {
        return !addressEncrypted.isEmpty();
    }

    public String addressEncrypted() {
        return addressEncrypted;
    }

    /** As an earlier release kept it. */
    public String plainAddress() {
        return address;
    }

    /** @param digest keyed, to find it by */
    public void encrypt(String digest, String encrypted) {
        address = digest;
        addressEncrypted = encrypted;
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
