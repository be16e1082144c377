package org.jianyan.identity.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Origin;
import org.jianyan.identity.access.Session;

@Entity
@Table(name = "signed_in_session")
public class SessionEntity {
    @Id
    private String id;

    @Column(name = "account_id")
    private String accountId;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String address;
    private String agent;

    @Column(name = "is_strong")
    private int isStrong;

    protected SessionEntity() {}

    /** @param isStrong whether a second factor was asked for elsewhere */
    public SessionEntity(UUID id, UUID accountId, Instant now, Instant expiresAt, Origin origin, boolean isStrong) {
        this.isStrong = isStrong ? 1 : 0;
        this.id = id.toString();
        this.accountId = accountId.toString();
        startedAt = now;
        seenAt = now;
        this.expiresAt = expiresAt;
        address = origin.address();
        agent = origin.agent();
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public UUID accountId() {
        return UUID.fromString(accountId);
    }

    public Instant seenAt() {
        return seenAt;
    }

    public boolean isStrong() {
        return isStrong == 1;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public String address() {
        return address;
    }

    public String agent() {
        return agent;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public boolean isOpen(Instant now) {
        return endedAt == null && expiresAt.isAfter(now);
    }

    /** @return whether it was open */
    public boolean end(Instant now) {
        boolean wasOpen = endedAt == null;
        endedAt = wasOpen ? now : endedAt;
        return wasOpen;
    }

    public Session toRecord(String account, UUID current) {
        return new Session(
                id(),
                account,
                startedAt.atOffset(ZoneOffset.UTC),
                seenAt.atOffset(ZoneOffset.UTC),
                expiresAt.atOffset(ZoneOffset.UTC),
                address,
                agent,
                id().equals(current));
    }
}
