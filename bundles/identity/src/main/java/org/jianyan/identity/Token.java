package org.jianyan.identity;

import java.time.OffsetDateTime;

/**
 * A signed token (JWT) to be sent as {@code Authorization: Bearer …} until it expires.
 *
 * @param secondFactorNeeded whether the account has its rights only once it has set up a second factor
 */
public record Token(String token, OffsetDateTime expiresAt, boolean secondFactorNeeded) {}
