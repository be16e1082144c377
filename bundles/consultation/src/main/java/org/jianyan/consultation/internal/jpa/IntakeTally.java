package org.jianyan.consultation.internal.jpa;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;

/**
 * Submissions and opinions counted by the day they came, method and contact point. To be written while the ledger's head is
 * locked, as {@link Tally} is.
 */
final class IntakeTally {
    private static final String UPDATE =
            "update intake_tally set submissions = submissions + ?, opinions = opinions + ?"
                    + " where consultation_id = ? and received_on = ? and method = ? and contact_point_path = ?";
    private static final String INSERT =
            "insert into intake_tally (submissions, opinions, consultation_id, received_on, method, contact_point_path)"
                    + " values (?, ?, ?, ?, ?, ?)";

    private final Map<String, Counted> counts = new TreeMap<>();

    /** @param day in China */
    private record Counted(
            String consultationId,
            LocalDate day,
            String method,
            String contactPointPath,
            long submissions,
            long opinions)
            implements Upsert.Row {
        private String key() {
            return String.join("\n", consultationId, day.toString(), method, contactPointPath);
        }

        private Counted and(Counted other) {
            return new Counted(
                    consultationId,
                    day,
                    method,
                    contactPointPath,
                    submissions + other.submissions,
                    opinions + other.opinions);
        }

        @Override
        public void bind(PreparedStatement statement) throws SQLException {
            statement.setLong(1, submissions);
            statement.setLong(2, opinions);
            statement.setString(3, consultationId);
            statement.setString(4, day.toString());
            statement.setString(5, method);
            statement.setString(6, contactPointPath);
        }
    }

    void add(SubmissionEntity submission, int opinions) {
        Counted counted = new Counted(
                submission.consultationId().toString(),
                submission.day(),
                submission.method(),
                submission.contactPointPath() == null ? "" : submission.contactPointPath(),
                1,
                opinions);
        counts.merge(counted.key(), counted, Counted::and);
    }

    void write(EntityManager em) {
        Upsert.write(em, UPDATE, INSERT, counts.values());
    }
}
