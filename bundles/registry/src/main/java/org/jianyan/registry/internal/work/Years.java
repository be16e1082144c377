package org.jianyan.registry.internal.work;

import org.jianyan.commons.Violations;

/** Years that work is planned for and told of. */
final class Years {
    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private Years() {}

    static void require(int year) {
        new Violations()
                .require(year >= FIRST && year <= LAST, "year", "range", "年度应为 " + FIRST + " 至 " + LAST + "，收到：" + year)
                .throwIfAny();
    }
}
