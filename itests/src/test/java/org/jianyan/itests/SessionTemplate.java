package org.jianyan.itests;

import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The template that components use, without a container: one transaction for each call, and for calls within it. */
final class SessionTemplate implements JpaTemplate {
    private final SessionFactory sessions;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    SessionTemplate(SessionFactory sessions) {
        this.sessions = sessions;
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
