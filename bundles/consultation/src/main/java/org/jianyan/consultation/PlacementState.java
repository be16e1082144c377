package org.jianyan.consultation;

/** How an opinion stands to a later version of the text it is about. */
public enum PlacementState {
    /** Its provision goes on with the same words, whatever its number. */
    FOLLOWED("随条文保留"),
    /** Its provision goes on with other words. */
    FOLLOWED_EDITED("随条文保留，条文有修改"),
    /** It is about the whole text. */
    WHOLE_TEXT("针对全文"),
    /** A person gave it its place. */
    PLACED("经人工安放"),
    /** A person found that the version has no place for it. */
    SET_ASIDE("经人工确认，新稿中没有对应条文"),
    /** Nothing goes on where it stood: a person is to give it a place. */
    ORPHANED("失去条文，待安放");

    private final String title;

    PlacementState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
