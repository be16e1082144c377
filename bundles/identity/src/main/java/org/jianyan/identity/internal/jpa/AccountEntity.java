package org.jianyan.identity.internal.jpa;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.identity.Account;
import org.jianyan.identity.AccountState;
import org.jianyan.identity.Grant;

@Entity
@Table(name = "account")
public class AccountEntity {
    private static final String NONE = "NONE";
    private static final String BEGUN = "BEGUN";
    private static final String CONFIRMED = "CONFIRMED";

    @Id
    private String id;

    private String name;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    private String state;

    @Column(name = "totp_secret")
    private String totpSecret;

    @Column(name = "totp_state")
    private String totpState;

    @Column(name = "totp_step")
    private long totpStep;

    @Column(name = "failed_attempts")
    private int failedAttempts;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    protected AccountEntity() {}

    /** One whose owner has yet to choose a password. */
    public AccountEntity(UUID id, String name, String displayName) {
        this.id = id.toString();
        this.name = name;
        this.displayName = displayName;
        passwordHash = "";
        state = AccountState.INVITED.name();
        totpSecret = "";
        totpState = NONE;
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public String name() {
        return name;
    }

    public String displayName() {
        return displayName;
    }

    /** Empty while there is none. */
    public String passwordHash() {
        return passwordHash;
    }

    public AccountState state() {
        return AccountState.valueOf(state);
    }

    public boolean isActive() {
        return state() == AccountState.ACTIVE;
    }

    /** Whether the password was chosen before a moment, or nobody knows when. */
    public boolean isPasswordOlderThan(Instant moment) {
        return passwordChangedAt == null || passwordChangedAt.isBefore(moment);
    }

    public void choosePassword(String hash, Instant now) {
        passwordHash = hash;
        passwordChangedAt = now;
        state = AccountState.ACTIVE.name();
        succeeded();
    }

    /** Lets in whoever signs in elsewhere and has no password here. */
    public void activate() {
        state = AccountState.ACTIVE.name();
        succeeded();
    }

    /** Takes password and second factor away. */
    public void invite() {
        passwordHash = "";
        state = AccountState.INVITED.name();
        removeTotp();
        succeeded();
    }

    /** @param isBound whether it can be signed in to elsewhere */
    public void enable(boolean isEnabled, boolean isBound) {
        AccountState enabled = passwordHash.isEmpty() && !isBound ? AccountState.INVITED : AccountState.ACTIVE;
        state = (isEnabled ? enabled : AccountState.DISABLED).name();
    }

    public boolean hasTotp() {
        return CONFIRMED.equals(totpState);
    }

    public boolean hasBegunTotp() {
        return BEGUN.equals(totpState);
    }

    /** Encrypted; empty without one. */
    public String totpSecret() {
        return totpSecret;
    }

    public void beginTotp(String encryptedSecret) {
        totpSecret = encryptedSecret;
        totpState = BEGUN;
        totpStep = 0;
    }

    public void confirmTotp(long step) {
        totpState = CONFIRMED;
        totpStep = step;
    }

    public void reencryptTotp(String encryptedSecret) {
        totpSecret = encryptedSecret;
    }

    public void removeTotp() {
        totpSecret = "";
        totpState = NONE;
        totpStep = 0;
    }

    /** Takes the person's name, and what let them in. */
    public void erase() {
        displayName = "（已删除）";
        passwordHash = "";
        removeTotp();
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

    /** @return whether this failure locked it */
    public boolean failed(int allowed, Instant lockUntil) {
        failedAttempts++;
        if (failedAttempts < allowed) {
            return false;
        }
        failedAttempts = 0;
        lockedUntil = lockUntil;
        return true;
    }

    public Account toRecord(List<Grant> grants) {
        return new Account(id(), name, displayName, state(), hasTotp(), grants);
    }
}
