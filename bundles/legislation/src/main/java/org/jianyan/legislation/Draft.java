package org.jianyan.legislation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jianyan.commons.NotFound;

/**
 * A text that opinions are asked on: a draft of a local regulation (法规草案), in its time the law that it became, a draft
 * that was sent down, a plan.
 *
 * @param organisationPath whose draft it is
 * @param sentBy who has sent it down, empty if nobody has
 * @param versions oldest first
 */
public record Draft(
        UUID id,
        String title,
        String organisationPath,
        OffsetDateTime createdAt,
        DraftSource source,
        String sentBy,
        List<DraftVersion> versions) {
    public Draft {
        versions = List.copyOf(versions);
    }

    /** The city's own. */
    public Draft(
            UUID id, String title, String organisationPath, OffsetDateTime createdAt, List<DraftVersion> versions) {
        this(id, title, organisationPath, createdAt, DraftSource.CITY, "", versions);
    }

    /** The latest version, or the one with this identifier. */
    public Optional<DraftVersion> version(UUID versionId) {
        return versions.stream()
                .filter(version -> versionId == null
                        ? version.number() == versions.size()
                        : version.id().equals(versionId))
                .findFirst();
    }

    /**
     * The version with this number.
     *
     * @param number counted from 1; 0 for the latest
     * @throws NotFound if there is none
     */
    public DraftVersion numbered(int number) {
        int wanted = number == 0 ? versions.size() : number;
        return versions.stream()
                .filter(version -> version.number() == wanted)
                .findFirst()
                .orElseThrow(() -> new NotFound("草案 " + id + " 没有第 " + wanted + " 个版本"));
    }
}
