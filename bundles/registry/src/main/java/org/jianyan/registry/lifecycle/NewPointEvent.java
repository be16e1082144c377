package org.jianyan.registry.lifecycle;

/**
 * What is done about a contact point.
 *
 * @param act one of {@link PointAct}
 * @param on ISO 8601 date, not before the event before and not in the future
 * @param session of the Council of Chairpersons, where it decides
 * @param reason why, on what ground
 * @param matters what has to be mended, or what it is commended for
 * @param deadline ISO 8601 date, to urge and to extend
 * @param paperNumber of the letter that says so
 * @param name the new name, to adjust
 * @param address the new address, to adjust
 * @param termUntil last day of the new term, to renew; five years on if none is given
 */
public record NewPointEvent(
        String act,
        String on,
        String session,
        String reason,
        String matters,
        String deadline,
        String paperNumber,
        String name,
        String address,
        String termUntil) {}
