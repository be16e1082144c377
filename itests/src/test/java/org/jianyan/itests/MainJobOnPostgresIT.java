package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainJobOnPostgresIT {
    @TempDir
    private Path data;

    @Test
    void mainJobShouldPassWithOneConfigurationFileChanged() throws Exception {
        var server = TestDatabase.server();
        TestDatabase.configure(data, "postgres");
        String output = new RunScript(data).run("--once");
        assertTrue(output.strip().endsWith("main job: ok"), output);
        assertTrue(Files.notExists(data.resolve("database")), "nothing should be kept in Derby");
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            everyComputedFigureShouldBeTheSameByAnotherWay(connection);
        }
    }

    private static void everyComputedFigureShouldBeTheSameByAnotherWay(Connection connection) throws SQLException {
        Map<String, Map<String, BigDecimal>> kept = new TreeMap<>();
        try (PreparedStatement lines = connection.prepareStatement(
                        "select contact_point_path, line_code, computed from point_line where computed is not null");
                ResultSet row = lines.executeQuery()) {
            while (row.next()) {
                kept.computeIfAbsent(row.getString(1), path -> new TreeMap<>())
                        .put(row.getString(2), row.getBigDecimal(3).setScale(2));
            }
        }
        assertEquals(8, kept.size());
        PointFigures figures = new PointFigures(connection);
        for (Map.Entry<String, Map<String, BigDecimal>> point : kept.entrySet()) {
            assertEquals(figures.of(point.getKey()), point.getValue(), point.getKey());
        }
    }
}
