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
    private String title;
    private String label;
    private String sha256;
    private String note;

    @Column(name = "has_contents")
    private int hasContents;

    @Column(name = "in_force_from")
    private LocalDate inForceFrom;

    @Column(name = "created_at")
    private Instant createdAt;

    protected DraftVersionEntity() {}

    public DraftVersionEntity(DraftVersion version) {
        id = version.id().toString();
        draftId = version.draftId().toString();
        number = version.number();
        title = version.title();
        label = version.label();
        hasContents = version.hasContents() ? 1 : 0;
        sha256 = version.sha256();
        note = version.note();
        inForceFrom = version.inForceFrom();
        createdAt = version.createdAt().toInstant();
    }

    String draftId() {
        return draftId;
    }

    /** @param draftTitle for versions from before texts kept their own */
    DraftVersion toRecord(String draftTitle) {
        return new DraftVersion(
                UUID.fromString(id),
                UUID.fromString(draftId),
                number,
                title == null ? draftTitle : title,
                label,
                note == null ? "" : note,
                hasContents == 1,
                sha256,
                inForceFrom,
                createdAt.atOffset(ZoneOffset.UTC));
    }
}
