package org.jianyan.identity.internal;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.apache.cxf.rs.security.jose.common.JoseException;
import org.apache.cxf.rs.security.jose.jwa.SignatureAlgorithm;
import org.apache.cxf.rs.security.jose.jws.HmacJwsSignatureProvider;
import org.apache.cxf.rs.security.jose.jws.HmacJwsSignatureVerifier;
import org.apache.cxf.rs.security.jose.jws.JwsHeaders;
import org.apache.cxf.rs.security.jose.jws.JwsJwtCompactConsumer;
import org.apache.cxf.rs.security.jose.jws.JwsJwtCompactProducer;
import org.apache.cxf.rs.security.jose.jwt.JwtClaims;
import org.jianyan.commons.Unauthenticated;
import org.jianyan.identity.Token;

/**
 * Signed tokens (JWT, HS256) that say which session calls; whether it goes on and what its account may do is read anew on
 * every call.
 */
public final class Tokens {
    private static final String ISSUER = "jianyan";
    private final byte[] key;
    private final Duration lifetime;

    public Tokens(String base64Key, Duration lifetime) {
        key = Base64.getDecoder().decode(base64Key);
        this.lifetime = lifetime;
    }

    static String newKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /**
     * @param sessionEnd the token does not outlive it
     * @param isIncomplete whether rights are withheld until there is a second factor
     */
    public Token issue(UUID accountId, UUID sessionId, Instant now, Instant sessionEnd, boolean isIncomplete) {
        Instant wanted = now.plus(lifetime);
        Instant expiry = Instant.ofEpochSecond((wanted.isBefore(sessionEnd) ? wanted : sessionEnd).getEpochSecond());
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(accountId.toString());
        claims.setTokenId(sessionId.toString());
        claims.setIssuedAt(now.getEpochSecond());
        claims.setExpiryTime(expiry.getEpochSecond());
        String token = new JwsJwtCompactProducer(new JwsHeaders(SignatureAlgorithm.HS256), claims)
                .signWith(new HmacJwsSignatureProvider(key, SignatureAlgorithm.HS256));
        return new Token(token, expiry.atOffset(ZoneOffset.UTC), isIncomplete);
    }

    /**
     * The session that a token is of.
     *
     * @throws Unauthenticated if the token is not ours, altered or expired
     */
    public UUID sessionOf(String token, Instant now) {
        try {
            JwsJwtCompactConsumer consumer = new JwsJwtCompactConsumer(token);
            boolean genuine = consumer.verifySignatureWith(new HmacJwsSignatureVerifier(key, SignatureAlgorithm.HS256));
            JwtClaims claims = consumer.getJwtClaims();
            if (genuine && ISSUER.equals(claims.getIssuer()) && claims.getExpiryTime() > now.getEpochSecond()) {
                return UUID.fromString(claims.getTokenId());
            }
        } catch (JoseException | SecurityException | IllegalArgumentException | NullPointerException e) {
            throw new Unauthenticated("令牌无效，请重新登录");
        }
        throw new Unauthenticated("令牌无效或已过期，请重新登录");
    }
}
