package org.jianyan.evaluation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A post-legislative evaluation (立法后评估).
 *
 * @param versionId the text in force that is evaluated
 * @param conclusion {@code null} until it is reported; so are advice and the moment
 */
public record LawEvaluation(
        UUID id,
        String organisationPath,
        UUID draftId,
        UUID versionId,
        String lawTitle,
        String title,
        UUID frameId,
        State state,
        List<String> evaluators,
        String conclusion,
        Advice advice,
        OffsetDateTime openedAt,
        OffsetDateTime reportedAt) {
    public LawEvaluation {
        evaluators = List.copyOf(evaluators);
    }

    /** Where it stands; a reported evaluation is never changed. */
    public enum State {
        OPEN,
        REPORTED
    }

    /** What the evaluation advises. */
    public enum Advice {
        KEEP("继续施行"),
        AMEND("适时修改"),
        INTERPRET("作出解释或者制定配套办法"),
        REPEAL("废止");

        private final String title;

        Advice(String title) {
            this.title = title;
        }

        /** The Chinese words for it. */
        public String title() {
            return title;
        }
    }
}
