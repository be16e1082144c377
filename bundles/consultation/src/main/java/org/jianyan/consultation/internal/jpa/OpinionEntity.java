package org.jianyan.consultation.internal.jpa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.consultation.Answer;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.internal.Arrival;
import org.jianyan.consultation.internal.Seal;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.spi.Stance;

@Entity
@Table(name = "opinion")
public class OpinionEntity {
    /** What stands where words were deleted. */
    public static final String ERASED = "（已应本人要求删除）";

    @Id
    private String id;

    @Column(name = "consultation_id")
    private String consultationId;

    @Column(name = "submission_id")
    private String submissionId;

    @Column(name = "contact_point_path")
    private String contactPointPath;

    @Column(name = "lineage_id")
    private String lineageId;

    @Column(name = "provision_id")
    private String provisionId;

    @Column(name = "provision_label")
    private String provisionLabel;

    @Column(name = "provision_position")
    private int provisionPosition;

    @Column(name = "provision_sha256")
    private String provisionSha256;

    private String kind;
    private String stance;
    private String content;
    private String reason;
    private String wording;

    @Column(name = "author_kind")
    private String authorKind;

    private String method;
    private String source;
    private String decision;

    @Column(name = "decision_reason")
    private String decisionReason;

    private String salt;
    private String commitment;

    @Column(name = "is_hidden")
    private int isHidden;

    @Column(name = "is_erased")
    private int isErased;

    protected OpinionEntity() {}

    public OpinionEntity(Arrival.Placed placed) {
        Opinion opinion = placed.opinion();
        id = opinion.id().toString();
        consultationId = opinion.consultationId().toString();
        submissionId = opinion.submissionId().toString();
        contactPointPath = opinion.contactPointPath();
        lineageId = placed.lineageId() == null ? null : placed.lineageId().toString();
        provisionId =
                opinion.provisionId() == null ? null : opinion.provisionId().toString();
        provisionLabel = opinion.provisionLabel();
        provisionPosition = placed.position();
        provisionSha256 = placed.provisionSha256();
        kind = opinion.kind().name();
        stance = opinion.stance() == null ? null : opinion.stance().name();
        content = opinion.text();
        reason = opinion.reason();
        wording = opinion.wording();
        authorKind = opinion.authorKind();
        method = opinion.method();
        source = opinion.source();
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    boolean isOf(UUID consultation) {
        return consultationId.equals(consultation.toString());
    }

    /** With what it is counted, as it is now. */
    Tally.Key tallied() {
        return new Tally.Key(
                consultationId,
                provisionPosition,
                kind,
                Objects.toString(contactPointPath, ""),
                Objects.toString(decision, ""),
                provisionId,
                provisionLabel);
    }

    UUID submissionId() {
        return UUID.fromString(submissionId);
    }

    /** Commits to what was handed in; what is decided on it later is not part of that. */
    void seal(Seal seal) {
        salt = Seal.salt();
        commitment = commitment(seal);
    }

    /** Deletes what its author said; with the salt goes what a guess at the words could be tried against. */
    void erase() {
        content = ERASED;
        reason = null;
        wording = null;
        authorKind = "";
        salt = null;
        isErased = 1;
    }

    /** What it says: the opinion itself, and the wording that it suggests below. */
    String written() {
        return wording == null || wording.isEmpty() ? content : content + "\n" + wording;
    }

    /** The same as grouping reads it. */
    String grouped() {
        return content + Objects.toString(wording, "");
    }

    String content() {
        return content;
    }

    public boolean isErased() {
        return isErased == 1;
    }

    boolean isSealedBy(Seal seal) {
        return commitment != null && commitment.equals(commitment(seal));
    }

    /** What it was sealed with. */
    String commitment() {
        return commitment;
    }

    private String commitment(Seal seal) {
        List<Object> fields = new ArrayList<>();
        Collections.addAll(
                fields,
                id,
                consultationId,
                submissionId,
                contactPointPath,
                lineageId,
                provisionId,
                provisionLabel,
                provisionPosition,
                provisionSha256,
                kind,
                content,
                reason,
                wording,
                authorKind,
                method,
                source);
        if (stance != null) {
            // seals made before there was a stance stay valid
            fields.add(stance);
        }
        return seal.commit(salt, fields.toArray());
    }

    public void hide(boolean hidden) {
        isHidden = hidden ? 1 : 0;
    }

    public int position() {
        return provisionPosition;
    }

    public void decide(Decision decision, String reason) {
        this.decision = decision.name();
        decisionReason = reason;
    }

    public Opinion toRecord() {
        return new Opinion(
                UUID.fromString(id),
                UUID.fromString(consultationId),
                UUID.fromString(submissionId),
                contactPointPath,
                provisionId == null ? null : UUID.fromString(provisionId),
                provisionLabel,
                OpinionKind.valueOf(kind),
                stance == null ? null : Stance.valueOf(stance),
                content,
                reason,
                wording,
                authorKind,
                method,
                source,
                decision == null ? null : Decision.valueOf(decision),
                decisionReason,
                isHidden == 1);
    }

    public Answer.Item toAnswer() {
        return new Answer.Item(
                provisionLabel,
                OpinionKind.valueOf(kind),
                content,
                decision == null ? null : Decision.valueOf(decision),
                decisionReason);
    }
}
