package org.jianyan.identity.person;

/**
 * The personal data that the platform keeps: what for, on what ground and until when. One table for the checks and for
 * docs/personal-data.md (Personal Information Protection Law, articles 13, 17, 19 and 47).
 */
public enum PersonalDataKind {
    SUBMISSION("意见及其表单、附件", "征求立法意见，归并研究、作出采纳决定并反馈", "履行法定职责；本人自愿提交", "", true),
    CONTACT("提交人的联系方式", "回访提交人、告知答复", "本人同意", "征求意见截止之日", true),
    STAFF("联系点工作人员、采集员的姓名和电话", "组织立法联系点工作", "履行法定职责", "任职结束之日", true),
    CANDIDACY_CONTACT("设立申报的联系人", "办理设立申报", "本人同意", "申报办结之日", true),
    ACCOUNT("账号的显示名称", "登录和授权", "履行法定职责", "", true),
    SIGN_IN("登录记录（地址、时间、终端）", "网络安全", "《网络安全法》：网络日志留存不少于六个月", "登录结束之日", false),
    SUBSCRIPTION("未确认的订阅地址", "发送普法信息", "本人同意", "申请订阅之日", false);

    private final String title;
    private final String purpose;
    private final String ground;
    private final String since;
    private final boolean isErasable;

    PersonalDataKind(String title, String purpose, String ground, String since, boolean isErasable) {
        this.title = title;
        this.purpose = purpose;
        this.ground = ground;
        this.since = since;
        this.isErasable = isErasable;
    }

    /** What it is, in Chinese. */
    public String title() {
        return title;
    }

    public String purpose() {
        return purpose;
    }

    public String ground() {
        return ground;
    }

    /** From which day its period counts, in Chinese; empty if it is kept for the archive or as long as the account is. */
    public String since() {
        return since;
    }

    /** Whether the platform deletes it by itself. */
    public boolean isLimited() {
        return !since.isEmpty();
    }

    /** Whether it is deleted at a person's request; the others must be kept, or their owners delete them alone. */
    public boolean isErasable() {
        return isErasable;
    }
}
