package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Origin;
import org.jianyan.commons.Unauthenticated;
import org.jianyan.commons.Unavailable;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.identity.AccountState;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Invitation;
import org.jianyan.identity.NewAccount;
import org.jianyan.identity.NewInvitation;
import org.jianyan.identity.SignIn;
import org.jianyan.identity.Token;
import org.jianyan.identity.access.BoundIdentity;
import org.jianyan.identity.access.ProvidedCode;
import org.jianyan.identity.internal.access.Entrance;
import org.jianyan.identity.internal.openid.OpenIdConfig;
import org.jianyan.identity.internal.openid.OpenIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in by OpenID Connect, with a small real provider; and what a false one says. */
final class OpenIdTest {
    private static final Origin HOME = new Origin("192.0.2.7", "Firefox");
    private static final String PASSWORD = "Changzhou-lifa-2026-dian";
    private static final String BACK = "https://npc.example/sign-in";
    private static final String NONCE = "n-0S6_WzA2Mj";
    private static final CodeVerifier VERIFIER = new CodeVerifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

    @TempDir
    private Path directory;

    private static OpenIds openIds(IdentityCase identity, String issuer, Map<String, Object> more) {
        Map<String, Object> config = new HashMap<>(more);
        config.put("issuer", issuer);
        config.put("redirect_uris", "https://other.example/ " + BACK);
        return new OpenIds(identity.jpa, identity.audit, identity.entrance, Defaults.of(OpenIdConfig.class, config));
    }

    private static ProvidedCode code(String code) {
        return new ProvidedCode(code, VERIFIER.getValue(), NONCE, BACK);
    }

    /** What a browser does: it is sent to the provider, and comes back with a code. */
    private static String codeOf(OpenIds openIds) throws Exception {
        var provider = openIds.providers().get(0);
        String address = provider.authorizationEndpoint() + "?response_type=code&client_id=" + provider.clientId()
                + "&scope=" + provider.scope() + "&state=s&nonce=" + NONCE
                + "&code_challenge_method=S256&code_challenge="
                + CodeChallenge.compute(CodeChallengeMethod.S256, VERIFIER).getValue() + "&redirect_uri="
                + URLEncoder.encode(BACK, StandardCharsets.UTF_8);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        String location = answer.headers().firstValue("location").orElseThrow();
        assertTrue(location.startsWith(BACK), location);
        return location.replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    private static void isSubject(MockOAuth2Server server, String subject, Map<String, Object> claims) {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(
                "city", subject, JOSEObjectType.JWT.getType(), List.of("jianyan"), claims, 60));
    }

    private static Token signsIn(OpenIds openIds, String secondFactor) throws Exception {
        return openIds.signIn(code(codeOf(openIds)), secondFactor, HOME);
    }

    private static Caller caller(IdentityCase identity, Token token) {
        return (Caller) identity.entrance.byToken(token.token(), HOME);
    }

    private static MockOAuth2Server started() throws Exception {
        MockOAuth2Server server = new MockOAuth2Server();
        server.start(InetAddress.getLoopbackAddress(), 0);
        return server;
    }

    @ParameterizedTest
    @EnumSource
    void anIdentityShouldCountForTheAccountThatItWasBoundToAndNoOther(TestDatabase database) throws Exception {
        MockOAuth2Server server = started();
        try (IdentityCase identity = new IdentityCase(database, directory, Map.of())) {
            identity.organisations();
            identity.accounts.create(
                    IdentityCase.ADMIN, new NewAccount("zhangsan", "张三", PASSWORD, "COLLECTOR", "320400-01"));
            OpenIds openIds = openIds(identity, server.issuerUrl("city").toString(), Map.of());
            Map<String, Object> names = Map.of("preferred_username", "zhangsan", "name", "张三", "email", "zhangsan");
            isSubject(server, "stranger", names);
            assertThrows(Unauthenticated.class, () -> signsIn(openIds, null));
            isSubject(server, "zhangsan", names);
            assertThrows(Unauthenticated.class, () -> signsIn(openIds, null));
            Caller zhangsan =
                    caller(identity, identity.accounts.signIn(new SignIn("zhangsan", PASSWORD, null, null), HOME));
            isSubject(server, "8c1f", Map.of());
            ProvidedCode first = code(codeOf(openIds));
            assertThrows(ValidationException.class, () -> openIds.bind(zhangsan, "wrong password", first));
            BoundIdentity bound = openIds.bind(zhangsan, PASSWORD, first);
            assertEquals("8c1f", bound.subject());
            isSubject(server, "8c1f", Map.of());
            Caller again = caller(identity, signsIn(openIds, null));
            assertEquals("zhangsan", again.name());
            assertEquals("/320400/320400-01/", again.scope());
            assertTrue(openIds.own(again).get(0).usedAt() != null);
            isSubject(server, "8c1f", Map.of());
            ProvidedCode second = code(codeOf(openIds));
            assertThrows(Conflict.class, () -> openIds.bind(zhangsan, PASSWORD, second));
            assertThrows(NotFound.class, () -> openIds.unbind(zhangsan, Uuids.next()));
            identity.accounts.enable(IdentityCase.ADMIN, "zhangsan", false);
            isSubject(server, "8c1f", Map.of());
            assertThrows(Unauthenticated.class, () -> signsIn(openIds, null));
            identity.accounts.enable(IdentityCase.ADMIN, "zhangsan", true);
            openIds.unbind(zhangsan, bound.id());
            isSubject(server, "8c1f", Map.of());
            assertThrows(Unauthenticated.class, () -> signsIn(openIds, null));
        } finally {
            server.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoIsInvitedShouldJoinWithoutAPasswordAndBeInvitedAnewOnlyByOne(TestDatabase database) throws Exception {
        MockOAuth2Server server = started();
        try (IdentityCase identity = new IdentityCase(database, directory, Map.of())) {
            identity.organisations();
            OpenIds openIds = openIds(identity, server.issuerUrl("city").toString(), Map.of());
            Invitation invitation = identity.accounts.invite(
                    IdentityCase.ADMIN, new NewInvitation("lisi", "李四", "COLLECTOR", "320400-01"));
            isSubject(server, "77aa", Map.of());
            assertThrows(Unauthenticated.class, () -> openIds.accept("wrong", code(codeOf(openIds)), HOME));
            isSubject(server, "77aa", Map.of());
            Caller lisi = caller(identity, openIds.accept(invitation.code(), code(codeOf(openIds)), HOME));
            assertEquals("lisi", lisi.name());
            assertEquals(AccountState.ACTIVE, identity.accounts.own(lisi).state());
            assertThrows(
                    Unauthenticated.class,
                    () -> identity.accounts.signIn(new SignIn("lisi", PASSWORD, null, null), HOME));
            assertThrows(
                    Conflict.class,
                    () -> openIds.unbind(lisi, openIds.own(lisi).get(0).id()));
            isSubject(server, "77ab", Map.of());
            assertThrows(Unauthenticated.class, () -> openIds.accept(invitation.code(), code(codeOf(openIds)), HOME));
            identity.accounts.enable(IdentityCase.ADMIN, "lisi", false);
            assertEquals(
                    AccountState.ACTIVE,
                    identity.accounts.enable(IdentityCase.ADMIN, "lisi", true).state());
            identity.accounts.reset(IdentityCase.ADMIN, "lisi");
            isSubject(server, "77aa", Map.of());
            assertThrows(Unauthenticated.class, () -> signsIn(openIds, null));
        } finally {
            server.shutdown();
        }
    }

    /** Rights that need a second factor wait for one, here or there. */
    @ParameterizedTest
    @EnumSource
    void theProvidersSecondFactorShouldCountWhereItIsConfigured(TestDatabase database) throws Exception {
        MockOAuth2Server server = started();
        try (IdentityCase identity =
                new IdentityCase(database, directory, Map.of("second_factor_roles", "COMMISSION"))) {
            identity.organisations();
            OpenIds openIds =
                    openIds(identity, server.issuerUrl("city").toString(), Map.of("second_factor_values", "mfa,loa3"));
            Invitation invitation = identity.accounts.invite(
                    IdentityCase.ADMIN, new NewInvitation("wangwu", "王五", "COMMISSION", "320400"));
            isSubject(server, "5e", Map.of());
            Caller weak = caller(identity, openIds.accept(invitation.code(), code(codeOf(openIds)), HOME));
            assertEquals(List.of(), weak.grants());
            isSubject(server, "5e", Map.of("amr", List.of("pwd", "mfa")));
            assertEquals(1, caller(identity, signsIn(openIds, null)).grants().size());
            isSubject(server, "5e", Map.of("acr", "loa3"));
            Token strong = signsIn(openIds, null);
            assertEquals(1, caller(identity, strong).grants().size());
            assertEquals(
                    1,
                    caller(identity, identity.sessions.renew(caller(identity, strong)))
                            .grants()
                            .size());
            isSubject(server, "5e", Map.of("acr", "loa1"));
            assertEquals(List.of(), caller(identity, signsIn(openIds, null)).grants());
        } finally {
            server.shutdown();
        }
    }

    @Test
    void inputShouldBeCheckedBeforeAnybodyIsAsked() {
        try (IdentityCase identity = new IdentityCase(TestDatabase.DERBY, directory, Map.of())) {
            OpenIds none = openIds(identity, "", Map.of());
            assertEquals(List.of(), none.providers());
            assertThrows(Unavailable.class, () -> none.signIn(code("c"), null, HOME));
            ValidationException refusal = assertThrows(
                    ValidationException.class, () -> none.signIn(new ProvidedCode("", "short", null, " "), null, HOME));
            assertEquals(4, refusal.problem().violations().size());
            OpenIds gone = openIds(identity, "http://127.0.0.1:9", Map.of());
            assertThrows(Unavailable.class, gone::providers);
            assertThrows(
                    ValidationException.class,
                    () -> gone.signIn(
                            new ProvidedCode("c", VERIFIER.getValue(), NONCE, "https://evil.example/"), null, HOME));
            assertThrows(IllegalArgumentException.class, () -> openIds(identity, "http://npc.example", Map.of()));
        }
    }

    /** A provider of which somebody can make tokens, but not with its key. */
    @ParameterizedTest
    @CsvSource({
        "right, true",
        "none, false",
        "other-key, false",
        "secret-as-key, false",
        "issuer, false",
        "audience, false",
        "expired, false",
        "nonce, false",
        "no-nonce, false"
    })
    void aTokenThatIsNotGenuineShouldBeRefused(String fault, boolean isTaken) throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("1").generate();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        answers(
                server,
                "/.well-known/openid-configuration",
                "{\"issuer\":\"" + issuer + "\",\"authorization_endpoint\":\"" + issuer + "/a\",\"token_endpoint\":\""
                        + issuer + "/t\",\"jwks_uri\":\"" + issuer
                        + "/k\",\"response_types_supported\":[\"code\"],\"subject_types_supported\":[\"public\"],"
                        + "\"id_token_signing_alg_values_supported\":[\"RS256\"]}");
        answers(server, "/k", new JWKSet(key.toPublicJWK()).toString());
        answers(
                server,
                "/t",
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\""
                        + token(fault, issuer, key).serialize() + "\"}");
        server.start();
        try (IdentityCase identity = new IdentityCase(TestDatabase.DERBY, directory, Map.of())) {
            identity.organisations();
            OpenIds openIds = openIds(identity, issuer, Map.of("client_secret", "a-secret-of-32-characters-or-more"));
            Invitation invitation = identity.accounts.invite(
                    IdentityCase.ADMIN, new NewInvitation("lisi", "李四", "COLLECTOR", "320400-01"));
            if (isTaken) {
                assertEquals(
                        "lisi",
                        caller(identity, openIds.accept(invitation.code(), code("c"), HOME))
                                .name());
            } else {
                assertThrows(Unauthenticated.class, () -> openIds.accept(invitation.code(), code("c"), HOME));
                assertEquals("0", identity.one("select count(*) from account_identity"));
            }
        } finally {
            server.stop(0);
        }
    }

    private static void answers(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static JWT token(String fault, String issuer, RSAKey key) throws Exception {
        Instant now = Entrance.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .subject("77aa")
                .issuer(fault.equals("issuer") ? "https://evil.example" : issuer)
                .audience(fault.equals("audience") ? "another" : "jianyan")
                .issueTime(Date.from(now.minusSeconds(600)))
                .expirationTime(Date.from(now.plusSeconds(fault.equals("expired") ? -300 : 300)));
        if (!fault.equals("no-nonce")) {
            claims.claim("nonce", fault.equals("nonce") ? "replayed" : NONCE);
        }
        if (fault.equals("none")) {
            return new PlainJWT(claims.build());
        }
        boolean isSymmetric = fault.equals("secret-as-key");
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(isSymmetric ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256)
                        .keyID("1")
                        .build(),
                claims.build());
        token.sign(
                isSymmetric
                        ? new MACSigner(key.toPublicJWK().toJSONString())
                        : new RSASSASigner(
                                fault.equals("other-key")
                                        ? new RSAKeyGenerator(2048).keyID("1").generate()
                                        : key));
        return token;
    }
}
