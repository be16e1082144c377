package org.jianyan.consultation.internal.jpa;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;

/**
 * Opinions counted by provision, kind, contact point and decision. To be written while the ledger's head is locked: then
 * nobody else writes it, and no two wait for each other.
 */
final class Tally {
    private static final String UPDATE = "update opinion_tally set opinions = opinions + ? where consultation_id = ?"
            + " and provision_position = ? and kind = ? and contact_point_path = ? and decision = ?";
    private static final String INSERT =
            "insert into opinion_tally (opinions, consultation_id, provision_position, kind,"
                    + " contact_point_path, decision, provision_id, provision_label) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final Map<Key, Long> changes = new TreeMap<>();

    /** What is counted together; the provision's identifier and label follow from its place. */
    record Key(
            String consultationId,
            int position,
            String kind,
            String contactPointPath,
            String decision,
            String provisionId,
            String label)
            implements Comparable<Key> {
        private String order() {
            return String.join("\n", consultationId, Integer.toString(position), kind, contactPointPath, decision);
        }

        @Override
        public int compareTo(Key other) {
            return order().compareTo(other.order());
        }

        private void set(PreparedStatement statement, long opinions) throws SQLException {
            statement.setLong(1, opinions);
            statement.setString(2, consultationId);
            statement.setInt(3, position);
            statement.setString(4, kind);
            statement.setString(5, contactPointPath);
            statement.setString(6, decision);
        }
    }

    void add(Key key, long opinions) {
        changes.merge(key, opinions, Long::sum);
    }

    void write(EntityManager em) {
        changes.values().removeIf(change -> change == 0);
        Upsert.write(
                em,
                UPDATE,
                INSERT,
                changes.entrySet().stream()
                        .map(change -> new Changed(change.getKey(), change.getValue()))
                        .toList());
    }

    private record Changed(Key key, long opinions) implements Upsert.Row {
        @Override
        public void bind(PreparedStatement statement) throws SQLException {
            key.set(statement, opinions);
        }

        @Override
        public void bindMore(PreparedStatement insert) throws SQLException {
            insert.setString(7, key.provisionId());
            insert.setString(8, key.label());
        }
    }
}
