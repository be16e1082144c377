package org.jianyan.publicity;

import java.time.LocalDate;
import java.util.UUID;

/** A figure of reach, as reported, with its source. */
public record Reach(
        UUID id,
        UUID campaignId,
        String organisationPath,
        String organisationName,
        String channel,
        String measure,
        int number,
        LocalDate measuredOn,
        String source,
        String reportedBy) {}
