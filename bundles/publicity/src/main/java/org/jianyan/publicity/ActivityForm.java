package org.jianyan.publicity;

/** The forms of publicity that article 8 of the city's rules names, and others in use. */
public enum ActivityForm {
    WECHAT("微信公众号"),
    COMMUNITY_LECTURE("社区讲座"),
    VOLUNTEERS("志愿者普法"),
    EXPERT_ANSWERS("专家答疑解惑"),
    EXHIBITION("展板、展览"),
    BROADCAST("广播、电视、报刊"),
    VISIT("上门宣传"),
    OTHER("其他");

    private final String title;

    ActivityForm(String title) {
        this.title = title;
    }

    /** The Chinese word for it. */
    public String title() {
        return title;
    }
}
