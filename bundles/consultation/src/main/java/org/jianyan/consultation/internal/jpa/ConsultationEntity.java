package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Stage;
import org.jianyan.consultation.Visibility;

@Entity
@Table(name = "consultation")
public class ConsultationEntity {
    @Id
    private String id;

    private String title;

    @Column(name = "draft_id")
    private String draftId;

    @Column(name = "version_id")
    private String versionId;

    @Column(name = "organisation_path")
    private String organisationPath;

    private String stage;
    private String visibility;

    @Column(name = "opened_at")
    private Instant openedAt;

    private Instant deadline;

    @Column(name = "needs_approval")
    private int needsApproval;

    protected ConsultationEntity() {}

    public ConsultationEntity(Consultation consultation) {
        id = consultation.id().toString();
        title = consultation.title();
        draftId = consultation.draftId().toString();
        versionId = consultation.versionId().toString();
        organisationPath = consultation.organisationPath();
        stage = consultation.stage().name();
        visibility = consultation.visibility().name();
        openedAt = consultation.openedAt().toInstant();
        deadline = consultation.deadline().toInstant();
        needsApproval = consultation.needsApproval() ? 1 : 0;
    }

    public Stage stage() {
        return Stage.valueOf(stage);
    }

    public void move(Stage to, Instant now) {
        if (stage().isBeforeOpening() && to == Stage.OPEN) {
            openedAt = now;
        }
        stage = to.name();
    }

    public void extend(Instant until) {
        deadline = until;
    }

    public Consultation toRecord() {
        return new Consultation(
                UUID.fromString(id),
                title,
                UUID.fromString(draftId),
                UUID.fromString(versionId),
                organisationPath,
                Stage.valueOf(stage),
                Visibility.valueOf(visibility),
                openedAt.atOffset(ZoneOffset.UTC),
                deadline.atOffset(ZoneOffset.UTC),
                needsApproval == 1);
    }
}
