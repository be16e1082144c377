package org.jianyan.publicity;

/**
 * A campaign to be prepared for a law.
 *
 * @param organisationCode whose campaign it is
 * @param draftId UUID of the draft whose latest version was adopted
 * @param summary what the campaign wants to make known
 * @param startsOn ISO 8601 date
 * @param endsOn ISO 8601 date, not before the start
 */
public record NewCampaign(
        String organisationCode, String draftId, String title, String summary, String startsOn, String endsOn) {}
