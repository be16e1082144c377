package org.jianyan.commons;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.transaction.xa.XAException;

/** Tells a database that is away, full, or only to be read from a fault of ours. */
public final class DatabaseFault {
    /**
     * Connection exceptions, operator intervention, insufficient resources, system errors (ISO 9075, PostgreSQL), a database
     * that is only to be read (25006 PostgreSQL, 25502 and 40XD1 Derby), and Derby's store: its pages, log and start.
     */
    private static final Pattern STATES = Pattern.compile(
            "(08|57|53|58).*|25006|25502|40XD.|XSD[A-Z].|XSL[A-Z].|XSTB.|XBM0.|XJ001|XJ004|XJ040|XJ041");

    /** Something within a transaction found it ended: the database failed meanwhile. */
    private static final String TRANSACTION_ENDED = "javax.persistence.TransactionRequiredException";

    private DatabaseFault() {}

    /**
     * What to answer.
     *
     * @param cause one of the causes of what was thrown
     * @return {@code null} if it is not a fault of the database
     */
    public static Unavailable of(Throwable cause) {
        if (cause instanceof SQLException fault) {
            // without a state it comes from the pool, or the transaction manager, which could not get a connection
            String state = fault.getSQLState();
            return state == null || STATES.matcher(state).matches() ? unavailable(state) : null;
        }
        if (cause instanceof XAException fault) {
            return unavailable("XA" + fault.errorCode);
        }
        return TRANSACTION_ENDED.equals(cause.getClass().getName()) || isOfDerby(cause) ? unavailable(null) : null;
    }

    /** What Derby itself stumbled over when its database was ended under it, such as an index out of bounds. */
    private static boolean isOfDerby(Throwable cause) {
        return cause instanceof RuntimeException
                && Arrays.stream(cause.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .dropWhile(name -> name.startsWith("java.") || name.startsWith("jdk."))
                        .findFirst()
                        .filter(name -> name.startsWith("org.apache.derby."))
                        .isPresent();
    }

    private static Unavailable unavailable(String state) {
        return new Unavailable("数据库暂时不可用" + (state == null ? "" : "（" + state + "）")
                + "，不能确定内容是否已经保存；请稍后用同一个 Idempotency-Key 重试，不会重复");
    }
}
