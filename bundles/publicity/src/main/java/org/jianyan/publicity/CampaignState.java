package org.jianyan.publicity;

/** Where a campaign stands. */
public enum CampaignState {
    PREPARED,
    PUBLISHED
}
