package org.jianyan.identity;

import static org.jianyan.identity.Role.ADMINISTRATOR;
import static org.jianyan.identity.Role.AUDITOR;
import static org.jianyan.identity.Role.COLLECTOR;
import static org.jianyan.identity.Role.COMMISSION;
import static org.jianyan.identity.Role.CONTACT_POINT_LEADER;
import static org.jianyan.identity.Role.DISTRICT_OFFICE;
import static org.jianyan.identity.Role.INTEGRATION_CLIENT;
import static org.jianyan.identity.Role.LIAISON_OFFICER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The table of rights: which roles may do what, each within its organisation's scope. docs/rights.md is written from it.
 */
public enum Action {
    ORGANISATION_CREATE("新增组织", ADMINISTRATOR),
    ORGANISATION_READ("查看组织"),
    ACCOUNT_CREATE("新增和邀请账号", ADMINISTRATOR),
    /** Inviting anew, disabling, giving and taking roles, ending sessions. */
    ACCOUNT_CHANGE("重置、启停账号，授予和收回角色，结束会话", ADMINISTRATOR),
    ACCOUNT_READ("查看账号", ADMINISTRATOR, AUDITOR),
    SERVICE_KEY_MANAGE("发放和作废系统密钥", ADMINISTRATOR),
    SERVICE_KEY_READ("查看系统密钥（不含密钥本身）", ADMINISTRATOR, AUDITOR),
    /** What everybody does with one's own account: password, second factor, sessions, standing in. */
    OWN_ACCOUNT("管理自己的账号"),
    /** The keys that encrypt personal data, without themselves. */
    KEY_READ("查看数据密钥（不含密钥本身）", ADMINISTRATOR, AUDITOR),
    KEY_ROTATE("更换数据密钥", ADMINISTRATOR),
    /** What is kept of persons, what for and how long. */
    RETENTION_READ("查看个人信息保存规则", ADMINISTRATOR, COMMISSION, AUDITOR),
    /** Finding all that is kept of a person who asks (Personal Information Protection Law, article 45). */
    PERSONAL_DATA_READ("应本人要求查找其个人信息", COMMISSION),
    /** Deleting it when the person asks (the same, article 47); with the receipt code an author does it alone. */
    PERSONAL_DATA_ERASE("应本人要求删除其个人信息", COMMISSION),
    AUDIT_READ("查看、核对和导出审计记录", AUDITOR),
    EXTENSION_READ("查看扩展", ADMINISTRATOR, COMMISSION, DISTRICT_OFFICE, AUDITOR),
    /** Installing, stopping and removing extensions, each in its own organisation. */
    EXTENSION_MANAGE("安装、停用和移除扩展", ADMINISTRATOR, DISTRICT_OFFICE),
    /** Saying whose signatures make extensions trusted. */
    PUBLISHER_MANAGE("管理可信的扩展发布者", ADMINISTRATOR),
    CONTACT_POINT_ESTABLISH("设立立法联系点", COMMISSION),
    CONTACT_POINT_READ("查看立法联系点"),
    /** Recommending candidates in an organisation's name; anybody nominates oneself without an account. */
    CANDIDACY_SUBMIT("推荐立法联系点", COMMISSION, DISTRICT_OFFICE),
    CANDIDACY_READ("查看设立申报", COMMISSION, DISTRICT_OFFICE, AUDITOR),
    /** Whom to ask about a candidacy. */
    CANDIDACY_CONTACT_READ("查看申报联系人", COMMISSION, DISTRICT_OFFICE),
    CANDIDACY_SCORE("遴选打分", COMMISSION),
    /** Check, list, what the Council of Chairpersons decided, publication, award (article 14 of the city's rules). */
    CANDIDACY_DECIDE("办理设立申报", COMMISSION),
    /** Commendation, urging, what the Council of Chairpersons decided (article 12 of the city's rules). */
    CONTACT_POINT_JUDGE("表扬、督促、更换、续期和调整联系点", COMMISSION),
    /** People, displays and work rules of a contact point. */
    STANDARDS_KEEP("登记人员、场地设施和工作制度", COMMISSION, CONTACT_POINT_LEADER, LIAISON_OFFICER),
    STANDARDS_READ("查看人员、场地设施和工作制度", COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER, AUDITOR),
    /** Telephones of those who work for a contact point, whole. */
    STAFF_PHONE_READ("查看人员电话", COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER),
    /** Collection stations below a contact point (article 6 of the city's rules). */
    STATION_KEEP("设立和撤销采集点", COMMISSION, CONTACT_POINT_LEADER, LIAISON_OFFICER),
    STATION_READ("查看采集点和采集员", COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER, AUDITOR),
    /** A contact point's own plan for a year (article 7 of the city's rules). */
    WORK_PLAN_KEEP("制定年度工作计划", CONTACT_POINT_LEADER, LIAISON_OFFICER),
    WORK_PLAN_READ("查看年度工作计划", COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER, AUDITOR),
    TRAINING_HOLD("举办培训", COMMISSION, DISTRICT_OFFICE),
    /** Noting who came from a contact point. */
    TRAINING_ATTEND("登记参加培训", COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER),
    TRAINING_READ("查看培训", COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER, COLLECTOR, AUDITOR),
    FUNDING_GRANT("安排经费", COMMISSION),
    FUNDING_USE("登记经费使用", CONTACT_POINT_LEADER, LIAISON_OFFICER),
    FUNDING_READ("查看经费", COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER, AUDITOR),
    SUPPORT_ASK("申请资料和专业支持", CONTACT_POINT_LEADER, LIAISON_OFFICER),
    SUPPORT_ANSWER("答复支持申请", COMMISSION, DISTRICT_OFFICE),
    SUPPORT_READ("查看支持申请", COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER, AUDITOR),
    WORK_LOG_READ("查看台账", COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER, AUDITOR),
    DRAFT_IMPORT("导入草案", COMMISSION),
    /** Drafts and plans in full; a system that calls by SOAP or REST has it for the organisation it is let in to. */
    DRAFT_READ("查看草案和计划全文", COMMISSION, AUDITOR, INTEGRATION_CLIENT),
    PLAN_MANAGE("管理立法规划和计划", COMMISSION),
    /** Proposing items for a plan in an organisation's name; the public proposes without an account. */
    PROPOSAL_SUBMIT(
            "以组织名义提出立法项目建议", COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER, INTEGRATION_CLIENT),
    PROPOSAL_READ(
            "查看立法项目建议",
            COMMISSION,
            DISTRICT_OFFICE,
            CONTACT_POINT_LEADER,
            LIAISON_OFFICER,
            AUDITOR,
            INTEGRATION_CLIENT),
    CONSULTATION_MANAGE("发起和管理征求意见", COMMISSION),
    /** Reading a consultation as its owner; those invited read it by {@link #TASK_READ}. */
    CONSULTATION_READ("查看征求意见", COMMISSION, AUDITOR),
    QUESTIONNAIRE_MANAGE("管理问卷", COMMISSION),
    TASK_READ(
            "查看征询任务",
            DISTRICT_OFFICE,
            CONTACT_POINT_LEADER,
            LIAISON_OFFICER,
            COLLECTOR,
            INTEGRATION_CLIENT,
            COMMISSION,
            AUDITOR),
    /** A contact point's own work on what it is asked. */
    TASK_WORK("办理征询任务", CONTACT_POINT_LEADER, LIAISON_OFFICER),
    /** Signing a contact point's report off. */
    TASK_SIGN("签发联系点报告", CONTACT_POINT_LEADER),
    /** Returning a contact point's report for rework. */
    TASK_RETURN("退回联系点报告", COMMISSION),
    /** Setting which steps contact points at and below an organisation take. */
    WORK_STEPS_SET("设定工作步骤", COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER),
    /** Handing in opinions for a contact point. */
    OPINION_SUBMIT("提交意见建议", CONTACT_POINT_LEADER, LIAISON_OFFICER, COLLECTOR, INTEGRATION_CLIENT, COMMISSION),
    OPINION_READ(
            "查看意见建议", COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER, AUDITOR, INTEGRATION_CLIENT),
    /** Reading how to reach an author who left word of it. */
    CONTACT_DETAILS_READ("查看提交人的联系方式", COMMISSION),
    /** Deleting that when the author asks; with the receipt code the author does it alone. */
    CONTACT_DETAILS_FORGET("删除提交人的联系方式", COMMISSION),
    /** Correcting that when the author asks. */
    CONTACT_DETAILS_CORRECT("更正提交人的联系方式", COMMISSION),
    /** Hiding opinions whose words must not be shown. */
    OPINION_SCREEN("屏蔽意见内容", COMMISSION),
    LEDGER_VERIFY("核对意见账本", ADMINISTRATOR, COMMISSION, AUDITOR),
    DECISION_MAKE("作出采纳决定", COMMISSION),
    /** Saying where opinions stand in a later version of the text. */
    OPINION_PLACE("确认意见在新文本中的位置", COMMISSION),
    COLLATION_READ("查看归并整理", COMMISSION, AUDITOR),
    /** Correcting which opinions are grouped. */
    GROUP_CHANGE("调整归并", COMMISSION),
    /** Stopping the grouping of all opinions in the background, or letting it go on. */
    GROUPING_STOP("暂停和恢复后台归并", ADMINISTRATOR),
    /** Making a node's search index again. */
    INDEX_REBUILD("重建检索索引", ADMINISTRATOR),
    BALANCE_READ("查看各联系点意见数", COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER, AUDITOR),
    CAMPAIGN_MANAGE("管理普法活动", COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER),
    /** Reporting what was done and reached, each for its own organisation. */
    PUBLICITY_REPORT("填报普法活动和覆盖", COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER),
    PUBLICITY_READ("查看普法宣传", COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER, COLLECTOR, AUDITOR),
    /** Work bulletins, each for its own organisation. */
    BULLETIN_ISSUE("印发工作信息", COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER),
    BULLETIN_READ(
            "查看工作信息",
            COMMISSION,
            DISTRICT_OFFICE,
            CONTACT_POINT_LEADER,
            LIAISON_OFFICER,
            COLLECTOR,
            AUDITOR,
            INTEGRATION_CLIENT),
    DISPATCH_MANAGE("管理对外发送", ADMINISTRATOR, COMMISSION),
    /** Setting where an organisation is told of what has happened, each its own and those below it. */
    NOTICE_RECIPIENTS_SET("设定通知接收方", COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER),
    LAW_EVALUATION_MANAGE("组织立法后评估", COMMISSION),
    /** Evidence, problems and written feedback, each for its own organisation (article 9 of the city's rules). */
    LAW_EVALUATION_CONTRIBUTE("提供评估材料和书面意见", COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER),
    /** Scoring where one is named as evaluator. */
    LAW_EVALUATION_SCORE("评估打分", COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER),
    LAW_EVALUATION_READ("查看立法后评估", COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER, AUDITOR),
    /** The yearly evaluation of contact points (article 12 of the city's rules). */
    POINT_EVALUATION_MANAGE("组织联系点履职评价", COMMISSION),
    /** Handing in proofs for a contact point's own lines. */
    POINT_EVALUATION_PROVE("提供履职佐证", COMMISSION, CONTACT_POINT_LEADER, LIAISON_OFFICER),
    POINT_EVALUATION_READ("查看履职评价", COMMISSION, DISTRICT_OFFICE, CONTACT_POINT_LEADER, LIAISON_OFFICER, AUDITOR),
    DIGITAL_NPC_READ("查看数字人大对接", ADMINISTRATOR, COMMISSION, AUDITOR),
    DIGITAL_NPC_MANAGE("管理数字人大对接", ADMINISTRATOR, COMMISSION);

    private final String title;
    private final Set<Role> roles;

    /** Everybody's who has an account. */
    Action(String title) {
        this.title = title;
        roles = EnumSet.allOf(Role.class);
    }

    Action(String title, Role first, Role... more) {
        this.title = title;
        roles = EnumSet.of(first, more);
    }

    /** What it is, in Chinese. */
    public String title() {
        return title;
    }

    /** As a line of the table. */
    public Right toRight() {
        return new Right(this, title, List.copyOf(roles));
    }

    /** Whether this role gives the right. */
    public boolean allows(Role role) {
        return roles.contains(role);
    }
}
