package org.jianyan.publicity;

import java.util.List;

/**
 * A bulletin to be issued.
 *
 * @param organisationCode who issues it
 * @param issuedOn ISO 8601 date, not in the future; its year is the year of the issue number
 * @param body paragraphs, one per line
 * @param distribution to whom it goes, in the words printed at its foot, for example 报：市人大常委会领导
 */
public record NewBulletin(
        String organisationCode, String issuedOn, String title, String body, List<String> distribution) {
    public NewBulletin {
        distribution = distribution == null ? List.of() : List.copyOf(distribution);
    }
}
