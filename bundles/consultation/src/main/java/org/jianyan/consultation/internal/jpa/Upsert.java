package org.jianyan.consultation.internal.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.persistence.EntityManager;
import org.hibernate.Session;

/** Adds numbers to rows of a tally, in two batches: to those that are there, then rows for the others. */
final class Upsert {
    private Upsert() {}

    /** A row that is counted. */
    interface Row {
        /** Binds what update and insert have in common, the numbers first and then the key. */
        void bind(PreparedStatement statement) throws SQLException;

        /** Binds what only the insert has, behind that. */
        default void bindMore(PreparedStatement insert) throws SQLException {}
    }

    /** To be called in the order of the keys, so that no two wait for each other. */
    static void write(EntityManager em, String update, String insert, Collection<? extends Row> rows) {
        if (!rows.isEmpty()) {
            em.flush();
            em.unwrap(Session.class).doWork(connection -> write(connection, update, insert, List.copyOf(rows)));
        }
    }

    private static void write(Connection connection, String update, String insert, List<? extends Row> rows)
            throws SQLException {
        List<Row> missing = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            for (Row row : rows) {
                row.bind(statement);
                statement.addBatch();
            }
            int[] updated = statement.executeBatch();
            for (int i = 0; i < updated.length; i++) {
                if (updated[i] == 0) {
                    missing.add(rows.get(i));
                }
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (Row row : missing) {
                row.bind(statement);
                row.bindMore(statement);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
