package org.jianyan.legislation.plan;

/** What became of a proposal for a plan. */
public enum ProposalState {
    RECEIVED("研究中"),
    /** Part of an item. */
    TAKEN_IN("已并入立法项目"),
    KEPT("留作下一步研究"),
    NOT_TAKEN("未采纳");

    private final String title;

    ProposalState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
