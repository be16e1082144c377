package org.jianyan.registry.lifecycle;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jianyan.registry.ContactPointKind;

/**
 * An application or recommendation to become a contact point.
 *
 * @param receipt by which who handed it in can follow it
 * @param points reached against the standards, the mean of those who scored, of a hundred; {@code null} before
 * @param contactPointId what became of it; {@code null} before
 * @param acts what may be done now
 */
public record Candidacy(
        UUID id,
        String receipt,
        Way way,
        String name,
        ContactPointKind kind,
        String organisationPath,
        String organisationCode,
        String address,
        String area,
        String research,
        String ties,
        String means,
        String will,
        CandidacyState state,
        Double points,
        UUID contactPointId,
        OffsetDateTime submittedAt,
        Set<CandidacyAct> acts,
        List<CandidacyStep> steps) {
    /** How it came. */
    public enum Way {
        SELF_NOMINATION("自荐"),
        RECOMMENDATION("辖市（区）推荐");

        private final String title;

        Way(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public Candidacy {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(receipt, "receipt");
        Objects.requireNonNull(way, "way");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(organisationPath, "organisationPath");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(submittedAt, "submittedAt");
        acts = Set.copyOf(acts);
        steps = List.copyOf(steps);
    }
}
