package org.jianyan.registry;

/** What kind of body a contact point is at. */
public enum ContactPointKind {
    STREET_OR_TOWN("街道、乡镇"),
    VILLAGE_OR_COMMUNITY("村、社区"),
    ENTERPRISE("企业、园区"),
    LAW_INSTITUTION("律师事务所等法律专业机构"),
    TRADE_BODY("行业协会、商会"),
    UNIVERSITY("院校"),
    PUBLIC_SERVICE("医院、学校等公共服务机构"),
    OTHER("其他");

    private final String title;

    ContactPointKind(String title) {
        this.title = title;
    }

    /** The Chinese word for it. */
    public String title() {
        return title;
    }
}
