package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainJobOnPostgresIT {
    @TempDir
    private Path data;

    @Test
    void mainJobShouldPassWithOneConfigurationFileChanged() throws Exception {
        var server = TestDatabase.server();
        Path config = data.resolve("etc").resolve("org.ops4j.datasource-jianyan.cfg");
        Files.createDirectories(config.getParent());
        Files.writeString(
                config,
                """
                dataSourceName = jianyan
                pool = dbcp2
                xa = true
                ops4j.preHook = jianyan-migrations
                osgi.jdbc.driver.name = PostgreSQL JDBC Driver
                url = %s
                user = postgres
                password = postgres
                pool.maxTotal = 16
                """
                        .formatted(server.getJdbcUrl("postgres", "postgres")));
        String output = new RunScript(data).run("--once");
        assertTrue(output.strip().endsWith("main job: ok"), output);
        assertTrue(Files.notExists(data.resolve("database")), "nothing should be kept in Derby");
    }
}
