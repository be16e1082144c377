package org.jianyan.registry.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A lecture, a training, an exchange.
 *
 * @param organisationPath who holds it; contact points below may come
 * @param hours one decimal
 * @param attendance of those contact points that the reader may see
 */
public record Training(
        UUID id,
        String organisationPath,
        String organisationName,
        TrainingKind kind,
        String title,
        TrainingSubject subject,
        LocalDate on,
        BigDecimal hours,
        String place,
        String speaker,
        List<Attendance> attendance,
        List<WorkFile> materials) {
    public Training {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(on, "on");
        attendance = List.copyOf(attendance);
        materials = List.copyOf(materials);
    }

    /**
     * Who came from a contact point: how many, not who.
     *
     * @param gain what they took home; may be empty
     */
    public record Attendance(UUID contactPointId, String code, String name, int persons, String gain) {}

    /**
     * A training to be noted.
     *
     * @param organisationCode who holds it
     * @param kind one of {@link TrainingKind}
     * @param subject one of {@link TrainingSubject}
     * @param on ISO 8601 date
     * @param hours 0.5 to 200
     */
    public record New(
            String organisationCode,
            String kind,
            String title,
            String subject,
            String on,
            BigDecimal hours,
            String place,
            String speaker) {}

    /** @param persons 1 to 1000 */
    public record NewAttendance(String contactPointId, int persons, String gain) {}
}
