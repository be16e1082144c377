package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.Table;
import org.jianyan.consultation.LedgerKind;
import org.jianyan.consultation.author.Erasure;
import org.jianyan.consultation.author.ErasureGround;
import org.jianyan.consultation.internal.Seal;

/** A deletion of what a submission brought. It is never changed. */
@Entity
@Table(name = "erasure")
public class ErasureEntity implements Recordable {
    @Id
    private String id;

    @Column(name = "submission_id")
    private String submissionId;

    private String ground;
    private String reason;

    /** A commitment to what the submission still is, the identifier being its salt. */
    private String remainder;

    @Column(name = "erased_by")
    private String erasedBy;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @ElementCollection
    @CollectionTable(name = "erased_item", joinColumns = @JoinColumn(name = "erasure_id"))
    @Column(name = "subject_id")
    private Set<String> items = new TreeSet<>();

    protected ErasureEntity() {}

    /** @param remainder see {@link #leaves} */
    ErasureEntity(UUID id, UUID submission, LedgerStore.Deletion deletion, String remainder, Collection<UUID> items) {
        this.id = id.toString();
        submissionId = submission.toString();
        ground = deletion.ground().name();
        reason = deletion.reason();
        this.remainder = remainder;
        items.forEach(item -> this.items.add(item.toString()));
        erasedBy = deletion.by();
        erasedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public UUID id() {
        return UUID.fromString(id);
    }

    UUID submissionId() {
        return UUID.fromString(submissionId);
    }

    boolean took(UUID item) {
        return items.contains(item.toString());
    }

    /** Whether a commitment, made with this row's identifier as salt, is to what the submission was when this was done. */
    boolean leaves(String commitment) {
        return remainder.equals(commitment);
    }

    @Override
    public LedgerKind ledgerKind() {
        return LedgerKind.ERASURE;
    }

    @Override
    public String commitment(Seal seal, String salt) {
        return seal.commit(
                salt,
                id,
                submissionId,
                ground,
                reason,
                remainder,
                erasedBy,
                erasedAt,
                String.join(" ", new TreeSet<>(items)));
    }

    public Erasure toRecord() {
        return new Erasure(
                id(),
                submissionId(),
                ErasureGround.valueOf(ground),
                reason,
                new TreeSet<>(items).stream().map(UUID::fromString).toList(),
                erasedBy,
                erasedAt.atOffset(ZoneOffset.UTC));
    }
}
