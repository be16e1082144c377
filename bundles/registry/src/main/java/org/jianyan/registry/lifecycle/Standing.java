package org.jianyan.registry.lifecycle;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a contact point stands, and which acts change that: the state machine of those in office. */
public enum Standing {
    IN_OFFICE("在任"),
    /** Urged to mend something by a day (article 12 of the city's rules). */
    URGED("督促中"),
    /** Urged in vain. */
    FAILING("督促未改"),
    /** Its replacement was proposed to the Council of Chairpersons. */
    PROPOSED("已报请更换"),
    /** No contact point any more; the plaque comes back. */
    ENDED("已终止");

    private static final Map<Standing, Map<PointAct, Standing>> NEXT = new EnumMap<>(Standing.class);

    static {
        NEXT.put(
                IN_OFFICE,
                Map.of(
                        PointAct.COMMEND, IN_OFFICE,
                        PointAct.URGE, URGED,
                        PointAct.RENEW, IN_OFFICE,
                        PointAct.ADJUST, IN_OFFICE,
                        PointAct.LEAVE, ENDED,
                        PointAct.END_TERM, ENDED));
        NEXT.put(
                URGED,
                Map.of(
                        PointAct.EXTEND, URGED,
                        PointAct.RESTORE, IN_OFFICE,
                        PointAct.FAIL, FAILING,
                        PointAct.ADJUST, URGED,
                        PointAct.LEAVE, ENDED));
        NEXT.put(FAILING, Map.of(PointAct.URGE, URGED, PointAct.PROPOSE, PROPOSED, PointAct.LEAVE, ENDED));
        NEXT.put(PROPOSED, Map.of(PointAct.REPLACE, ENDED, PointAct.KEEP, IN_OFFICE));
    }

    private final String title;

    Standing(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** What may be done now. */
    public Set<PointAct> acts() {
        return NEXT.getOrDefault(this, Map.of()).keySet();
    }

    /** Where an act leads; empty if it is not allowed now. */
    public Optional<Standing> after(PointAct act) {
        return Optional.ofNullable(NEXT.getOrDefault(this, Map.of()).get(act));
    }
}
