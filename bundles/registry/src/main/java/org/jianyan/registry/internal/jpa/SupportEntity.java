package org.jianyan.registry.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.work.SupportKind;
import org.jianyan.registry.work.SupportRequest;
import org.jianyan.registry.work.SupportVerdict;
import org.jianyan.registry.work.WorkFile;

/** What a contact point asks for, and the answer. */
@Entity
@Table(name = "support_request")
public class SupportEntity {
    @Id
    private String id;

    @Column(name = "contact_point_id")
    private String contactPointId;

    @Column(name = "contact_point_path")
    private String contactPointPath;

    @Column(name = "contact_point_name")
    private String contactPointName;

    private String kind;
    private String content;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    private String verdict;
    private String answer;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected SupportEntity() {}

    public SupportEntity(UUID id, ContactPoint point, SupportKind kind, String content, String by, Instant now) {
        this.id = id.toString();
        contactPointId = point.id().toString();
        contactPointPath = point.path();
        contactPointName = point.name();
        this.kind = kind.name();
        this.content = content;
        askedBy = by;
        askedAt = now;
        verdict = SupportVerdict.OPEN.name();
        answer = "";
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public String contactPointPath() {
        return contactPointPath;
    }

    public SupportVerdict verdict() {
        return SupportVerdict.valueOf(verdict);
    }

    public String answer() {
        return answer;
    }

    public void answer(SupportVerdict what, String words, String by, Instant now) {
        verdict = what.name();
        answer = words;
        answeredBy = by;
        answeredAt = now;
    }

    public SupportRequest toRecord(List<WorkFile> files) {
        return new SupportRequest(
                id(),
                UUID.fromString(contactPointId),
                contactPointName,
                SupportKind.valueOf(kind),
                content,
                askedBy,
                askedAt.atOffset(ZoneOffset.UTC),
                verdict(),
                answer,
                answeredBy,
                answeredAt == null ? null : answeredAt.atOffset(ZoneOffset.UTC),
                files);
    }
}
