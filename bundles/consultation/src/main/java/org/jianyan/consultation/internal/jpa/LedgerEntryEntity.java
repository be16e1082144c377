package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.consultation.Answer;
import org.jianyan.consultation.LedgerKind;
import org.jianyan.consultation.internal.Seal;

/** An entry of the ledger. It is never changed, but for its salt, which goes with what is deleted and is not part of the chain. */
@Entity
@Table(name = "ledger_entry")
public class LedgerEntryEntity {
    @Id
    private long position;

    private String kind;

    @Column(name = "subject_id")
    private String subjectId;

    private String algorithm;
    private String salt;
    private String commitment;
    private String hash;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected LedgerEntryEntity() {}

    LedgerEntryEntity(long position, String previous, Leaf leaf, Seal seal, Instant recordedAt) {
        this.position = position;
        kind = leaf.kind().name();
        subjectId = leaf.subject().toString();
        algorithm = seal.algorithm().name();
        salt = leaf.salt();
        commitment = leaf.commitment();
        this.recordedAt = recordedAt;
        hash = seal.link(previous, position, leaf.kind(), leaf.subject(), commitment, recordedAt);
    }

    /** What is to be recorded. */
    record Leaf(LedgerKind kind, UUID subject, String salt, String commitment) {}

    public long position() {
        return position;
    }

    public LedgerKind kind() {
        return LedgerKind.valueOf(kind);
    }

    public UUID subject() {
        return UUID.fromString(subjectId);
    }

    public Seal seal() {
        return new Seal(Seal.Algorithm.valueOf(algorithm));
    }

    public String salt() {
        return salt;
    }

    public String commitment() {
        return commitment;
    }

    /** Nobody can try guesses at what was deleted against the commitment any more. */
    void forgetSalt() {
        salt = "";
    }

    public String hash() {
        return hash;
    }

    public Answer.Entry toAnswer() {
        return new Answer.Entry(position, hash);
    }

    /** Whether this entry, as it is now, follows one with this hash. */
    public boolean follows(String previous) {
        return hash.equals(seal().link(previous, position, kind(), subject(), commitment, recordedAt));
    }
}
