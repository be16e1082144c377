package org.jianyan.persistence.internal;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jianyan.commons.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether the database can be written, and lets an embedded Derby database be written again if its disk was full in
 * spite of the {@link DiskReserve}: Derby ends a database that it cannot write, opens it again only for reading as long as
 * there is no room, and keeps it so until it is ended once more, which is done here as soon as there is room.
 */
@Component(service = HealthCheck.class, immediate = true)
public final class DatabaseWatch implements HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final String DERBY = "jdbc:derby:";
    private static final String ENDED = "08006";
    private static final long PERIOD_SECONDS = 5;
    /** Ending it breaks what is being read, and does not help where the directory itself is not to be written. */
    private static final long BETWEEN_ATTEMPTS_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final DataSource dataSource;
    private final DataSourceFactory derby;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "jianyan-database-watch");
        thread.setDaemon(true);
        return thread;
    });
    private long attemptedAt = System.nanoTime() - BETWEEN_ATTEMPTS_NANOS;
    private volatile String fault;

    @Activate
    public DatabaseWatch(
            @Reference(target = "(osgi.jndi.service.name=jianyan)") DataSource dataSource,
            @Reference(target = "(osgi.jdbc.driver.name=derby)") DataSourceFactory derby) {
        this.dataSource = dataSource;
        this.derby = derby;
        clock.scheduleWithFixedDelay(this::look, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void close() {
        clock.shutdownNow();
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public void check() {
        String found = fault;
        if (found != null) {
            throw new IllegalStateException(found);
        }
    }

    private void look() {
        try {
            String url;
            boolean isReadOnly;
            try (Connection connection = dataSource.getConnection()) {
                DatabaseMetaData about = connection.getMetaData();
                url = about.getURL();
                isReadOnly = about.isReadOnly();
            }
            boolean hasRoom = !url.startsWith(DERBY) || hasRoom(url);
            fault = isReadOnly
                    ? "it is open for reading only"
                    : hasRoom ? null : "the disk is nearly full, nothing is written";
            if (isReadOnly && hasRoom && url.startsWith(DERBY)) {
                reopen(url);
            }
        } catch (SQLException | RuntimeException e) {
            fault = e.toString();
        }
    }

    private static boolean hasRoom(String url) {
        String directory = url.substring(DERBY.length()).split(";", 2)[0];
        return new DiskReserve(directory).isKept();
    }

    /** The next connection opens it; those that are open break, and the pool replaces them. */
    private void reopen(String url) throws SQLException {
        if (System.nanoTime() - attemptedAt < BETWEEN_ATTEMPTS_NANOS) {
            return;
        }
        attemptedAt = System.nanoTime();
        LOG.warn("{} is open for reading only, likely for want of room on the disk; it is opened again", url);
        try {
            derby.createDriver(null).connect(url + ";shutdown=true", new Properties());
        } catch (SQLException e) {
            if (!ENDED.equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
