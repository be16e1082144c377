package org.jianyan.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.ops4j.pax.jdbc.hook.PreHook;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schema up to date before the DataSource is published: no bundle ever sees an older one.
 *
 * <p>The DataSource's configuration names this hook ({@code ops4j.preHook = jianyan-migrations}).
 */
@Component(property = "name=jianyan-migrations")
public final class Migrations implements PreHook {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    @Override
    public void prepare(DataSource dataSource) throws SQLException {
        prepare(dataSource, "latest");
    }

    /**
     * Brings the schema up to a version.
     *
     * @param target the version's number, or {@code latest}
     */
    public void prepare(DataSource dataSource, String target) throws SQLException {
        var result = Flyway.configure(new MigrationClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .placeholders(dialectOf(dataSource))
                .target(target)
                .load()
                .migrate();
        LOG.info("schema at version {}, {} migrations applied", result.targetSchemaVersion, result.migrationsExecuted);
    }

    /** The few words in which the supported databases differ. */
    private static Map<String, String> dialectOf(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return switch (product) {
                case "Apache Derby" -> Map.of(
                        "text",
                        "varchar(30000)",
                        "binary",
                        "blob(64M)",
                        "day_in_china",
                        "cast(date({fn timestampadd(SQL_TSI_HOUR, 8, s.submitted_at)}) as char(10))");
                case "PostgreSQL" -> Map.of(
                        "text",
                        "text",
                        "binary",
                        "bytea",
                        "day_in_china",
                        "to_char(s.submitted_at + interval '8 hours', 'YYYY-MM-DD')");
                default -> throw new SQLException(
                        "unsupported database '" + product + "': use Apache Derby or PostgreSQL");
            };
        }
    }
}
