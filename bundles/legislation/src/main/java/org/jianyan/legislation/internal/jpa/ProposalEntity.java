package org.jianyan.legislation.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.legislation.plan.PlanProposal;
import org.jianyan.legislation.plan.ProposalState;

@Entity
@Table(name = "plan_proposal")
public class ProposalEntity {
    @Id
    private String id;

    private String receipt;

    @Column(name = "organisation_path")
    private String organisationPath;

    private String title;
    private String need;
    private String basis;

    @Column(name = "main_content")
    private String mainContent;

    private String feasibility;

    @Column(name = "proposer_kind")
    private String proposerKind;

    @Column(name = "source_path")
    private String sourcePath;

    private String source;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    private String state;

    @Column(name = "item_id")
    private String itemId;

    private String reason;

    protected ProposalEntity() {}

    public ProposalEntity(PlanProposal proposal, String submittedBy) {
        id = proposal.id().toString();
        receipt = proposal.receipt();
        organisationPath = proposal.organisationPath();
        title = proposal.title();
        need = proposal.need();
        basis = proposal.basis();
        mainContent = proposal.mainContent();
        feasibility = proposal.feasibility();
        proposerKind = proposal.proposerKind();
        sourcePath = proposal.sourcePath();
        source = proposal.source();
        this.submittedBy = submittedBy;
        submittedAt = proposal.submittedAt().toInstant();
        state = proposal.state().name();
        reason = proposal.reason();
    }

    /** @param itemId {@code null} unless it is taken in */
    public void decide(ProposalState state, UUID itemId, String reason) {
        this.state = state.name();
        this.itemId = itemId == null ? null : itemId.toString();
        this.reason = reason;
    }

    public PlanProposal toRecord() {
        return new PlanProposal(
                UUID.fromString(id),
                receipt,
                organisationPath,
                title,
                need,
                basis,
                mainContent,
                feasibility,
                proposerKind,
                sourcePath,
                source,
                submittedAt.atOffset(ZoneOffset.UTC),
                ProposalState.valueOf(state),
                itemId == null ? null : UUID.fromString(itemId),
                reason);
    }
}
