package org.jianyan.consultation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A version of a draft that everybody may read.
 *
 * @param number 1 for the first version of the draft
 * @param label for example 二次审议稿
 * @param inForceFrom of the adopted version; {@code null} for those before it
 */
public record HeardVersion(UUID versionId, int number, String label, LocalDate inForceFrom) {}
