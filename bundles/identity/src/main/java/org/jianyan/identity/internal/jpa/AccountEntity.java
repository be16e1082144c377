package org.jianyan.identity.internal.jpa;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.identity.Account;
import org.jianyan.identity.Grant;

@Entity
@Table(name = "account")
public class AccountEntity {
    @Id
    private String id;

    private String name;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "failed_attempts")
    private int failedAttempts;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    protected AccountEntity() {}

    public AccountEntity(UUID id, String name, String displayName, String passwordHash) {
        this.id = id.toString();
        this.name = name;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public String name() {
        return name;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean isLocked(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    public boolean hasFailures() {
        return failedAttempts > 0 || lockedUntil != null;
    }

    public void succeeded() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    public void failed(int allowed, Instant lockUntil) {
        failedAttempts++;
        if (failedAttempts >= allowed) {
            failedAttempts = 0;
            lockedUntil = lockUntil;
        }
    }

    public Account toRecord(List<Grant> grants) {
        return new Account(id(), name, displayName, grants);
    }
}
