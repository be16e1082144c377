package org.jianyan.registry.internal.jpa;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.identity.Organisation;
import org.jianyan.registry.work.Training;
import org.jianyan.registry.work.TrainingKind;
import org.jianyan.registry.work.TrainingSubject;
import org.jianyan.registry.work.WorkFile;

/** A lecture, a training, an exchange. */
@Entity
@Table(name = "training")
public class TrainingEntity {
    @Id
    private String id;

    @Column(name = "organisation_path")
    private String organisationPath;

    @Column(name = "organisation_name")
    private String organisationName;

    private String kind;
    private String title;
    private String subject;

    @Column(name = "held_day")
    private LocalDate heldOn;

    private BigDecimal hours;
    private String place;
    private String speaker;

    @Column(name = "noted_by")
    private String notedBy;

    @Column(name = "noted_at")
    private Instant notedAt;

    protected TrainingEntity() {}

    /** @param training that holds */
    public TrainingEntity(UUID id, Organisation organisation, Training.New training, String by, Instant now) {
        this.id = id.toString();
        organisationPath = organisation.path();
        organisationName = organisation.name();
        kind = training.kind();
        title = training.title().strip();
        subject = training.subject();
        heldOn = LocalDate.parse(training.on());
        hours = training.hours();
        place = training.place().strip();
        speaker = training.speaker() == null ? "" : training.speaker().strip();
        notedBy = by;
        notedAt = now;
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public String organisationPath() {
        return organisationPath;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public String title() {
        return title;
    }

    public TrainingKind kind() {
        return TrainingKind.valueOf(kind);
    }

    public Training toRecord(List<Training.Attendance> attendance, List<WorkFile> materials) {
        return new Training(
                id(),
                organisationPath,
                organisationName,
                kind(),
                title,
                TrainingSubject.valueOf(subject),
                heldOn,
                hours,
                place,
                speaker,
                attendance,
                materials);
    }
}
