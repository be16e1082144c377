package org.jianyan.identity;

import java.time.OffsetDateTime;

/**
 * What a new account's owner is handed, or one who has lost the password or the second factor.
 *
 * @param code to choose a password with, once, until it expires; shown this once
 */
public record Invitation(Account account, String code, OffsetDateTime expiresAt) {}
