package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Dates;
import org.jianyan.consultation.Receipt;
import org.jianyan.consultation.internal.Arrival;
import org.jianyan.consultation.internal.Seal;

@Entity
@Table(name = "submission")
public class SubmissionEntity {
    @Id
    private String id;

    @Column(name = "consultation_id")
    private String consultationId;

    private String receipt;
    private String method;

    @Column(name = "method_version")
    private String methodVersion;

    @Column(name = "contact_point_path")
    private String contactPointPath;

    private String source;

    @Column(name = "entry_key")
    private String entryKey;

    @Column(name = "record")
    private String original;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    protected SubmissionEntity() {}

    public SubmissionEntity(Arrival arrival) {
        id = arrival.id().toString();
        consultationId = arrival.consultationId().toString();
        receipt = arrival.receipt();
        method = arrival.method();
        methodVersion = arrival.methodVersion();
        contactPointPath = arrival.contactPointPath();
        source = arrival.source();
        entryKey = arrival.entryKey();
        original = arrival.original();
        submittedBy = arrival.submittedBy();
        submittedAt = arrival.submittedAt().truncatedTo(ChronoUnit.MILLIS);
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    /** A commitment to what was handed in, and to every opinion made of it. */
    String commitment(Seal seal, String salt, List<OpinionEntity> opinions) {
        String all = opinions.stream()
                .map(opinion -> opinion.toRecord().id() + " " + opinion.commitment())
                .sorted()
                .collect(Collectors.joining("\n"));
        return seal.commit(
                salt,
                id,
                consultationId,
                receipt,
                method,
                methodVersion,
                contactPointPath,
                source,
                entryKey,
                original,
                submittedBy,
                submittedAt,
                all);
    }

    /** Deletes the form that it was handed in by. */
    void erase() {
        original = "";
    }

    /** Whether the form is still there. */
    public boolean hasForm() {
        return !original.isEmpty();
    }

    /** When it was handed in, in China. */
    LocalDate day() {
        return submittedAt.atZone(Dates.ZONE).toLocalDate();
    }

    public UUID consultationId() {
        return UUID.fromString(consultationId);
    }

    /** {@code null} for the public. */
    public String contactPointPath() {
        return contactPointPath;
    }

    public String receipt() {
        return receipt;
    }

    public String method() {
        return method;
    }

    public String methodVersion() {
        return methodVersion;
    }

    /** As it was handed in. */
    public String original() {
        return original;
    }

    public String source() {
        return source;
    }

    public String entryKey() {
        return entryKey;
    }

    public Receipt toReceipt(int opinions) {
        return new Receipt(receipt, submittedAt.atOffset(ZoneOffset.UTC), opinions);
    }
}
