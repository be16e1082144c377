package org.jianyan.legislation.plan;

/**
 * A plan to be prepared.
 *
 * @param organisationCode whose plan, for example 320400
 * @param kind a {@link PlanKind}
 * @param title for example 常州市人大常委会2026年度立法计划
 * @param firstYear the first year it covers
 */
public record NewPlan(String organisationCode, String kind, String title, int firstYear) {}
