package org.jianyan.legislation;

import java.util.Objects;
import java.util.UUID;

/**
 * A unit of one version of a legal text.
 *
 * @param parentId the unit above, {@code null} for the uppermost
 * @param lineageId the identity that follows a provision through the versions of a draft
 * @param number as in the text, for example 十七之一 or （三）
 * @param label how the provision is cited, for example 第十四条第二款第（三）项
 * @param caption words in brackets behind an article's number, or the title of a chapter; {@code null} if there are none
 * @param text the unit's own words without those of the units below
 * @param position place in the version, counted from 0 in reading order
 * @param sha256 of the text, in hexadecimal
 */
public record Provision(
        UUID id,
        UUID versionId,
        UUID parentId,
        UUID lineageId,
        ProvisionKind kind,
        String number,
        String label,
        String caption,
        String text,
        int position,
        String sha256) {
    public Provision {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(versionId, "versionId");
        Objects.requireNonNull(lineageId, "lineageId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(text, "text");
    }

    /** The same unit as the root of a text of its own. */
    public Provision withoutParent() {
        return new Provision(id, versionId, null, lineageId, kind, number, label, caption, text, position, sha256);
    }

    /** What is printed before the unit's words; see {@link ProvisionKind#mark}. */
    public String mark() {
        return kind.mark(number);
    }

    /** The same unit as part of another lineage. */
    public Provision withLineage(UUID lineage) {
        return new Provision(id, versionId, parentId, lineage, kind, number, label, caption, text, position, sha256);
    }
}
