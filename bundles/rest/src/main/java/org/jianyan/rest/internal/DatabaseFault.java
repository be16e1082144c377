package org.jianyan.rest.internal;

import java.sql.SQLException;
import java.util.Set;
import org.jianyan.commons.Unavailable;

/** Tells a database that is away, or full, from a fault of ours. */
final class DatabaseFault {
    /** Connection exceptions, operator intervention, insufficient resources, system errors (ISO 9075, PostgreSQL). */
    private static final Set<String> CLASSES = Set.of("08", "57", "53", "58");

    private DatabaseFault() {}

    /** What to answer, {@code null} if the database is not the cause. */
    static Unavailable of(Throwable cause) {
        if (!(cause instanceof SQLException fault) || fault.getSQLState() == null) {
            return null;
        }
        String state = fault.getSQLState();
        if (state.length() < 2 || !CLASSES.contains(state.substring(0, 2))) {
            return null;
        }
        return new Unavailable("数据库暂时不可用（" + state + "），不能确定内容是否已经保存；请稍后用同一个 Idempotency-Key 重试，不会重复");
    }
}
