package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jianyan.commons.Origin;
import org.jianyan.commons.Unauthenticated;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Invitation;
import org.jianyan.identity.NewInvitation;
import org.jianyan.identity.access.ProvidedCode;
import org.jianyan.identity.internal.openid.OpenIdConfig;
import org.jianyan.identity.internal.openid.OpenIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Signing in with a real Keycloak, on demand: its archive is {@code -Dkeycloak.zip}. */
@EnabledIfSystemProperty(named = "keycloak.zip", matches = ".+")
final class KeycloakIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Origin HOME = new Origin("127.0.0.1", "Firefox");
    private static final String BACK = "https://npc.example/sign-in";
    private static final String SECRET = "of-the-client";
    private static final String PASSWORD = "of-zhangsan";
    private static final String ADMIN = "of-the-administrator";
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    @TempDir
    private Path directory;

    private Process keycloak;
    private String base;

    @BeforeEach
    void start() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        base = "http://127.0.0.1:" + port;
        run("unzip", "-q", System.getProperty("keycloak.zip"), "-d", directory.toString());
        String version = Path.of(System.getProperty("keycloak.zip"))
                .getFileName()
                .toString()
                .replaceAll("keycloak-quarkus-dist-(.*)\\.zip", "keycloak-$1");
        ProcessBuilder server = new ProcessBuilder(
                        directory.resolve(version).resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keycloak.log").toFile());
        server.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        server.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
        server.environment().put("JAVA_HOME", System.getProperty("java.home"));
        keycloak = server.start();
        for (int i = 0; i < 300 && !isUp(); i++) {
            assertTrue(keycloak.isAlive(), "Keycloak has ended");
            TimeUnit.SECONDS.sleep(1);
        }
        realm();
    }

    @AfterEach
    void stop() throws InterruptedException {
        keycloak.descendants().forEach(ProcessHandle::destroy);
        keycloak.destroy();
        keycloak.waitFor(60, TimeUnit.SECONDS);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    private boolean isUp() throws InterruptedException {
        try {
            return send(HttpClient.newHttpClient(), HttpRequest.newBuilder(URI.create(base + "/realms/master")))
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder form(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** A realm with a client that must use PKCE, and a person. */
    private void realm() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        String token = JSON.readTree(send(
                                client,
                                form(
                                        base + "/realms/master/protocol/openid-connect/token",
                                        Map.of(
                                                "grant_type", "password",
                                                "client_id", "admin-cli",
                                                "username", "admin",
                                                "password", ADMIN)))
                        .body())
                .get("access_token")
                .asText();
        Map<String, Object> realm = Map.of(
                "realm",
                "city",
                "enabled",
                true,
                "clients",
                List.of(Map.of(
                        "clientId",
                        "jianyan",
                        "secret",
                        SECRET,
                        "redirectUris",
                        List.of(BACK),
                        "attributes",
                        Map.of("pkce.code.challenge.method", "S256"))),
                "users",
                List.of(Map.of(
                        "username", "zhangsan",
                        "firstName", "三",
                        "lastName", "张",
                        "email", "zhangsan@npc.example",
                        "emailVerified", true,
                        "enabled", true,
                        "credentials", List.of(Map.of("type", "password", "value", PASSWORD)))));
        HttpResponse<String> made = send(
                client,
                HttpRequest.newBuilder(URI.create(base + "/admin/realms"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(realm))));
        assertEquals(201, made.statusCode(), made.body());
    }

    /** What a person does in a browser. */
    private static ProvidedCode signIn(OpenIds openIds, CodeVerifier verifier) throws Exception {
        HttpClient browser = HttpClient.newHttpClient();
        var provider = openIds.providers().get(0);
        String address = provider.authorizationEndpoint() + "?response_type=code&client_id=" + provider.clientId()
                + "&scope=" + provider.scope() + "&state=s&nonce=n&code_challenge_method=S256&code_challenge="
                + CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue() + "&redirect_uri="
                + URLEncoder.encode(BACK, StandardCharsets.UTF_8);
        HttpResponse<String> page = send(browser, HttpRequest.newBuilder(URI.create(address)));
        Matcher action = FORM.matcher(page.body());
        assertTrue(action.find(), page.body());
        // browsers send secure cookies to this machine by http as well; Java's client does not
        String cookies = page.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.split(";")[0])
                .collect(Collectors.joining("; "));
        HttpResponse<String> answer = send(
                browser,
                form(
                                action.group(1).replace("&amp;", "&"),
                                Map.of("username", "zhangsan", "password", PASSWORD, "credentialId", ""))
                        .header("Cookie", cookies));
        String location = answer.headers().firstValue("location").orElseThrow(() -> new AssertionError(answer.body()));
        assertTrue(location.startsWith(BACK), location);
        return new ProvidedCode(location.replaceAll(".*[?&]code=([^&]+).*", "$1"), verifier.getValue(), "n", BACK);
    }

    @Test
    void aPersonWhoIsInvitedShouldJoinAndSignInWithKeycloak() throws Exception {
        try (IdentityCase identity = new IdentityCase(TestDatabase.DERBY, directory, Map.of())) {
            identity.organisations();
            OpenIds openIds = new OpenIds(
                    identity.jpa,
                    identity.audit,
                    identity.entrance,
                    Defaults.of(
                            OpenIdConfig.class,
                            Map.of(
                                    "issuer", base + "/realms/city",
                                    "client_secret", SECRET,
                                    "redirect_uris", BACK)));
            Invitation invitation = identity.accounts.invite(
                    IdentityCase.ADMIN, new NewInvitation("lisi", "李四", "COLLECTOR", "320400-01"));
            CodeVerifier verifier = new CodeVerifier();
            ProvidedCode stolen = signIn(openIds, verifier);
            assertThrows(Unauthenticated.class, () -> openIds.signIn(stolen, null, HOME));
            openIds.accept(invitation.code(), signIn(openIds, verifier), HOME);
            ProvidedCode code = signIn(openIds, verifier);
            Caller lisi = (Caller)
                    identity.entrance.byToken(openIds.signIn(code, null, HOME).token(), HOME);
            assertEquals("lisi", lisi.name());
            assertThrows(Unauthenticated.class, () -> openIds.signIn(code, null, HOME), "a code is good once");
            ProvidedCode other = signIn(openIds, verifier);
            assertThrows(
                    Unauthenticated.class,
                    () -> openIds.signIn(
                            new ProvidedCode(other.code(), new CodeVerifier().getValue(), "n", BACK), null, HOME));
            ProvidedCode replayed = signIn(openIds, verifier);
            assertThrows(
                    Unauthenticated.class,
                    () -> openIds.signIn(
                            new ProvidedCode(replayed.code(), verifier.getValue(), "other", BACK), null, HOME));
        }
    }
}
