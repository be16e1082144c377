package org.jianyan.identity;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One act.
 *
 * @param position in the chain, counted from 1
 * @param scope path of the organisation in which the account has its first role; empty for the public
 * @param onBehalfOf whose right it was, if the account had it only by delegation; otherwise empty
 * @param address where the call came from; empty for the public
 * @param object what was acted on, kind and identifier, never a text or personal data
 * @param hash SHA-256 in hexadecimal over the previous entry's hash and this entry's fields, each on a line of its own in
 *     UTF-8: previous hash, position, id, time in ISO 8601 (UTC, milliseconds), account, scope, onBehalfOf, address,
 *     action, object
 */
public record AuditEntry(
        long position,
        UUID id,
        OffsetDateTime at,
        String account,
        String scope,
        String onBehalfOf,
        String address,
        String action,
        String object,
        String hash) {}
