package org.jianyan.consultation.internal.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.hibernate.Session;

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
        if (!changes.isEmpty()) {
            em.flush();
            em.unwrap(Session.class).doWork(this::write);
        }
    }

    private void write(Connection connection) throws SQLException {
        List<Key> missing = new ArrayList<>();
        List<Key> keys = List.copyOf(changes.keySet());
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            for (Key key : keys) {
                key.set(update, changes.get(key));
                update.addBatch();
            }
            int[] updated = update.executeBatch();
            for (int i = 0; i < updated.length; i++) {
                if (updated[i] == 0) {
                    missing.add(keys.get(i));
                }
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Key key : missing) {
                key.set(insert, changes.get(key));
                insert.setString(7, key.provisionId());
                insert.setString(8, key.label());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
