package org.jianyan.identity.person;

import java.util.List;

/**
 * What is to be deleted at a person's request.
 *
 * @param reason in words, without personal data
 */
public record NewPersonalErasure(List<Chosen> records, String reason) {
    public NewPersonalErasure {
        records = records == null ? List.of() : List.copyOf(records);
    }

    /** A record, as {@link PersonalRecord} names it. */
    public record Chosen(String kind, String id) {}
}
