package org.jianyan.persistence.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * Apache Derby, embedded, that leaves a reserve on its disk: a statement that may write is refused, before it is prepared,
 * with the state for a full disk while the reserve is touched. What is read is read as ever.
 *
 * <p>The DataSource's configuration names it ({@code osgi.jdbc.driver.name = derby-with-reserve}). Only the connections of a
 * pool with XA keep the reserve, since migrations run before there is anything to lose.
 */
@Component(
        property = {
            DataSourceFactory.OSGI_JDBC_DRIVER_NAME + "=derby-with-reserve",
            DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=org.apache.derby.jdbc.EmbeddedDriver"
        })
public final class DerbyWithReserve implements DataSourceFactory {
    private static final Set<String> PREPARING = Set.of("prepareStatement", "prepareCall");

    private final DataSourceFactory derby;

    @Activate
    public DerbyWithReserve(@Reference(target = "(osgi.jdbc.driver.name=derby)") DataSourceFactory derby) {
        this.derby = derby;
    }

    @Override
    public XADataSource createXADataSource(Properties properties) throws SQLException {
        String databaseName = properties.getProperty(JDBC_DATABASE_NAME);
        if (databaseName == null) {
            throw new SQLException("give the database's directory as " + JDBC_DATABASE_NAME);
        }
        DiskReserve reserve = new DiskReserve(databaseName);
        XADataSource source = derby.createXADataSource(properties);
        return around(
                XADataSource.class,
                source,
                made -> made instanceof XAConnection connection
                        ? around(
                                XAConnection.class,
                                connection,
                                handle -> handle instanceof Connection opened ? guarded(opened, reserve) : handle)
                        : made);
    }

    @Override
    public DataSource createDataSource(Properties properties) throws SQLException {
        return derby.createDataSource(properties);
    }

    @Override
    public ConnectionPoolDataSource createConnectionPoolDataSource(Properties properties) throws SQLException {
        return derby.createConnectionPoolDataSource(properties);
    }

    @Override
    public Driver createDriver(Properties properties) throws SQLException {
        return derby.createDriver(properties);
    }

    private static Connection guarded(Connection connection, DiskReserve reserve) {
        return (Connection) Proxy.newProxyInstance(
                DerbyWithReserve.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (PREPARING.contains(method.getName()) && mayWrite((String) arguments[0])) {
                        reserve.check();
                    }
                    return call(connection, method, arguments);
                });
    }

    private static boolean mayWrite(String sql) {
        String start = sql.stripLeading();
        String word = start.substring(0, Math.min(6, start.length())).toLowerCase(Locale.ROOT);
        return !"select".equals(word) && !"values".equals(word);
    }

    private static <T> T around(Class<T> type, T target, UnaryOperator<Object> result) {
        return type.cast(Proxy.newProxyInstance(
                DerbyWithReserve.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> result.apply(call(target, method, arguments))));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
