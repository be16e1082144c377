package org.jianyan.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The template that components use, without a container: one transaction for each call, and for calls within it. */
public final class SessionTemplate implements JpaTemplate {
    private static final Pattern ENTITY = Pattern.compile("<class>(.+?)</class>");

    private final SessionFactory sessions;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    public SessionTemplate(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The entities of the persistence unit that one of them is shipped with. */
    public static Class<?>[] entities(Class<?> one) {
        URL bundle = one.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader only = new URLClassLoader(new URL[] {bundle}, null);
                InputStream in = only.getResourceAsStream("META-INF/persistence.xml")) {
            return ENTITY.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(entity -> type(entity.group(1)))
                    .toArray(Class<?>[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <R> R txExpr(TransactionType type, EmFunction<R> work) {
        if (current.get() != null) {
            return work.apply(current.get());
        }
        try (Session session = sessions.openSession()) {
            var transaction = session.beginTransaction();
            current.set(session);
            try {
                R result = work.apply(session);
                transaction.commit();
                return result;
            } catch (RuntimeException e) {
                transaction.rollback();
                throw e;
            } finally {
                current.remove();
            }
        }
    }

    @Override
    public void tx(TransactionType type, EmConsumer work) {
        txExpr(type, em -> {
            work.accept(em);
            return null;
        });
    }

    @Override
    public <R> R txExpr(EmFunction<R> work) {
        return txExpr(TransactionType.Required, work);
    }

    @Override
    public void tx(EmConsumer work) {
        tx(TransactionType.Required, work);
    }
}
