package org.jianyan.publicity;

/**
 * A figure of reach.
 *
 * @param organisationCode who reports it
 * @param channel where, for example a WeChat account's name
 * @param measure what was counted, for example 阅读量 or 转发量
 * @param number 0 to 2,000,000,000
 * @param measuredOn ISO 8601 date, not in the future
 * @param source where the figure comes from, so that it can be checked; always needed
 */
public record NewReach(
        String organisationCode, String channel, String measure, int number, String measuredOn, String source) {}
