package org.jianyan.registry;

/** What kind of body a contact point is at. */
public enum ContactPointKind {
    /** 街道、乡镇 */
    STREET_OR_TOWN,
    /** 村、社区 */
    VILLAGE_OR_COMMUNITY,
    /** 企业、园区 */
    ENTERPRISE,
    /** 律师事务所等法律专业机构 */
    LAW_INSTITUTION,
    /** 行业协会、商会 */
    TRADE_BODY,
    /** 院校 */
    UNIVERSITY,
    /** 医院、学校等公共服务机构 */
    PUBLIC_SERVICE,
    OTHER
}
