package org.jianyan.consultation.internal.jpa;

import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.consultation.OpinionGroup;

/** A place in a list of groups, the largest first. */
record GroupCursor(int opinions, String id) {
    /** @throws ValidationException if it was not made by {@link #of} */
    static GroupCursor parse(String after) {
        if (after.isEmpty()) {
            return new GroupCursor(Integer.MAX_VALUE, "");
        }
        int dash = after.indexOf('-');
        try {
            return new GroupCursor(Integer.parseInt(after.substring(0, Math.max(0, dash))), after.substring(dash + 1));
        } catch (NumberFormatException e) {
            throw new ValidationException(new Violation("after", "cursor", "应为上一页的 next，收到：" + after));
        }
    }

    static String of(OpinionGroup group) {
        return group.opinions() + "-" + group.id();
    }
}
