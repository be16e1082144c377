package org.jianyan.legislation.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftSource;
import org.jianyan.legislation.DraftVersion;
import org.jianyan.legislation.Law;

@Entity
@Table(name = "draft")
public class DraftEntity {
    @Id
    private String id;

    private String title;

    @Column(name = "organisation_path")
    private String organisationPath;

    @Column(name = "created_at")
    private Instant createdAt;

    private String source;

    @Column(name = "sent_by")
    private String sentBy;

    protected DraftEntity() {}

    public DraftEntity(Draft draft) {
        id = draft.id().toString();
        title = draft.title();
        organisationPath = draft.organisationPath();
        createdAt = draft.createdAt().toInstant();
        source = draft.source().name();
        sentBy = draft.sentBy();
    }

    String id() {
        return id;
    }

    Law toLaw(DraftVersionEntity adopted) {
        DraftVersion version = adopted.toRecord(title);
        return new Law(UUID.fromString(id), version.id(), organisationPath, title, version.inForceFrom());
    }

    Draft toRecord(List<DraftVersionEntity> versions) {
        return new Draft(
                UUID.fromString(id),
                title,
                organisationPath,
                createdAt.atOffset(ZoneOffset.UTC),
                DraftSource.valueOf(source),
                sentBy,
                versions.stream().map(version -> version.toRecord(title)).toList());
    }
}
