package org.jianyan.legislation;

/**
 * What became of one phrase of an amendment decision.
 *
 * @param clause number of the clause it stands in, for example 三; empty if the decision has no numbers
 * @param words the phrase; long quotations are cut
 * @param remark why it was not done or what differs; empty if there is nothing to say
 */
public record AmendmentOutcome(String clause, String words, State state, String remark) {
    /** How it went. */
    public enum State {
        /** Carried out. */
        DONE("已执行"),
        /** The consolidated text has it, word for word, at the place ordered. */
        CONFIRMED("相符"),
        /** The consolidated text has something else at the place ordered. */
        DIFFERS("不符"),
        /** The consolidated text cannot tell: what is deleted is not in it. */
        UNPROVABLE("无从核对"),
        /** Understood, but the text has no such place or words; nothing was changed. */
        NOT_FOUND("原文没有"),
        /** Not understood; nothing was changed. */
        NOT_UNDERSTOOD("未能识别");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
