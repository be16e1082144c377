package org.jianyan.registry.lifecycle;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How far a candidacy is, and which acts bring it on: the state machine of selection. */
public enum CandidacyState {
    /** Handed in. */
    SUBMITTED("已申报"),
    /** Its form was found in order. */
    CHECKED("已初审"),
    /** It was visited, and scored against the standards. */
    VISITED("已考察"),
    /** It is on the list that is put to the Council of Chairpersons. */
    LISTED("已列入建议名单"),
    /** The Council of Chairpersons agreed. */
    DECIDED("主任会议已通过"),
    /** The decision was made public. */
    PUBLISHED("已公布"),
    /** The plaque was awarded: it is a contact point. */
    ESTABLISHED("已授牌"),
    /** Not taken, with the reason. */
    REFUSED("未入选"),
    /** Taken back by whoever handed it in. */
    WITHDRAWN("已撤回");

    private static final Map<CandidacyState, Map<CandidacyAct, CandidacyState>> NEXT =
            new EnumMap<>(CandidacyState.class);

    static {
        NEXT.put(SUBMITTED, endable(CandidacyAct.CHECK, CHECKED));
        NEXT.put(CHECKED, endable(CandidacyAct.VISIT, VISITED));
        NEXT.put(VISITED, endable(CandidacyAct.LIST, LISTED));
        NEXT.put(LISTED, endable(CandidacyAct.DECIDE, DECIDED));
        NEXT.put(DECIDED, Map.of(CandidacyAct.PUBLISH, PUBLISHED));
        NEXT.put(PUBLISHED, Map.of(CandidacyAct.AWARD, ESTABLISHED));
    }

    private final String title;

    CandidacyState(String title) {
        this.title = title;
    }

    private static Map<CandidacyAct, CandidacyState> endable(CandidacyAct act, CandidacyState next) {
        return Map.of(act, next, CandidacyAct.REFUSE, REFUSED, CandidacyAct.WITHDRAW, WITHDRAWN);
    }

    public String title() {
        return title;
    }

    /** What may be done now. */
    public Set<CandidacyAct> acts() {
        return NEXT.getOrDefault(this, Map.of()).keySet();
    }

    /** Where an act leads; empty if it is not allowed now. */
    public Optional<CandidacyState> after(CandidacyAct act) {
        return Optional.ofNullable(NEXT.getOrDefault(this, Map.of()).get(act));
    }
}
