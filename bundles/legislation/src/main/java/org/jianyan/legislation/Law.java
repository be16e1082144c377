package org.jianyan.legislation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A text that was adopted: the newest version of its draft says from when on it is in force.
 *
 * @param id identifier of the draft that became the law
 * @param versionId the version that was adopted
 * @param organisationPath whose law it is
 * @param inForceFrom may still lie ahead
 */
public record Law(UUID id, UUID versionId, String organisationPath, String title, LocalDate inForceFrom) {}
