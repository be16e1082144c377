package org.jianyan.legislation.internal.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.legislation.DraftVersion;

@Entity
@Table(name = "draft_version")
public class DraftVersionEntity {
    @Id
    private String id;

    @Column(name = "draft_id")
    private String draftId;

    private int number;
    private String label;
    private String sha256;
    private String note;

    @Column(name = "in_force_from")
    private LocalDate inForceFrom;

    @Column(name = "created_at")
    private Instant createdAt;

    protected DraftVersionEntity() {}

    public DraftVersionEntity(DraftVersion version) {
        id = version.id().toString();
        draftId = version.draftId().toString();
        number = version.number();
        label = version.label();
        sha256 = version.sha256();
        note = version.note();
        inForceFrom = version.inForceFrom();
        createdAt = version.createdAt().toInstant();
    }

    String draftId() {
        return draftId;
    }

    DraftVersion toRecord() {
        return new DraftVersion(
                UUID.fromString(id),
                UUID.fromString(draftId),
                number,
                label,
                note == null ? "" : note,
                sha256,
                inForceFrom,
                createdAt.atOffset(ZoneOffset.UTC));
    }
}
