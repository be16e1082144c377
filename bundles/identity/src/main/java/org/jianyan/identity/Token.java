package org.jianyan.identity;

import java.time.OffsetDateTime;

/** A signed token (JWT) to be sent as {@code Authorization: Bearer …} until it expires. */
public record Token(String token, OffsetDateTime expiresAt) {}
