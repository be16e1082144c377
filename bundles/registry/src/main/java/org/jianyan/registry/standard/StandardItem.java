package org.jianyan.registry.standard;

/** What has to be there, shown by a photo or a document. */
public enum StandardItem {
    VENUE("活动场地", false),
    EQUIPMENT("设施设备", false),
    PLAQUE("悬挂标牌", false),
    INTRODUCTION("简介上墙", false),
    RULES_DISPLAYED("工作制度上墙", false),
    STAFF_DISPLAYED("人员信息上墙", false),
    RULE_ORGANISATION("组织架构", true),
    RULE_DUTIES("职责分工", true),
    RULE_PROCESS("工作流程", true),
    RULE_MECHANISM("运行机制", true),
    RULE_SECRECY("保密规定", true);

    private final String title;
    private final boolean isDocument;

    StandardItem(String title, boolean isDocument) {
        this.title = title;
        this.isDocument = isDocument;
    }

    public String title() {
        return title;
    }

    /** Whether it is a work rule, a document in versions (article 5); otherwise a photo shows it (article 2). */
    public boolean isDocument() {
        return isDocument;
    }
}
