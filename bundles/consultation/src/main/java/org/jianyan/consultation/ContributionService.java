package org.jianyan.consultation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What contact points have contributed, read from the opinions themselves. Checks no rights: for domains that have checked
 * theirs. A consultation belongs to the time in which it was opened, and is counted once it takes no more opinions.
 */
@ProviderType
public interface ContributionService {
    /** Requests to contact points, by consultations of an organisation opened in a span of time. */
    List<Request> requests(String organisationPath, Instant from, Instant to);

    /**
     * Tells every opinion of those consultations in the order of its arrival, each with what it counts for. Opinions are
     * read some hundred at a time; what is kept in memory of each is a digest of some hundred bytes.
     */
    void contributions(String organisationPath, Instant from, Instant to, Consumer<Contribution> reader);

    /** @param acceptedAt {@code null} if the contact point has not taken the request on */
    record Request(
            UUID taskId,
            UUID consultationId,
            String title,
            String contactPointPath,
            OffsetDateTime deadline,
            OffsetDateTime acceptedAt) {}

    /**
     * An opinion, weighed.
     *
     * @param contactPointPath {@code null} if it came from the public directly
     * @param like the opinion it repeats or copies, {@code null} if it is valid or trivial
     * @param decision {@code null} until the commission has decided
     */
    record Contribution(
            UUID opinionId,
            UUID consultationId,
            UUID submissionId,
            String contactPointPath,
            String method,
            OffsetDateTime submittedAt,
            Worth worth,
            UUID like,
            boolean namesProvision,
            boolean proposesWording,
            boolean givesReason,
            Decision decision) {}
}
