package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Dates;
import org.jianyan.commons.Forbidden;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Origin;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Unauthenticated;
import org.jianyan.commons.ValidationException;
import org.jianyan.identity.AccountState;
import org.jianyan.identity.Action;
import org.jianyan.identity.AuditQuery;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Grant;
import org.jianyan.identity.NewAccount;
import org.jianyan.identity.NewInvitation;
import org.jianyan.identity.Role;
import org.jianyan.identity.SignIn;
import org.jianyan.identity.access.Delegation;
import org.jianyan.identity.access.ServiceKey;
import org.jianyan.identity.access.Session;
import org.jianyan.identity.internal.access.DeviceKeys;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who gets in, how, for how long and with which rights; on both databases. */
final class AccessTest {
    private static final String PASSWORD = "运河 梧桐 算盘 四十七";
    private static final String OTHER = "correct horse battery staple";
    private static final Origin HOME = new Origin("192.0.2.7", "test");

    @TempDir
    private Path directory;

    private IdentityCase started(TestDatabase database, Map<String, Object> changed) {
        IdentityCase identity = new IdentityCase(database, directory, changed);
        identity.organisations();
        account(identity, "liaison", "LIAISON_OFFICER", "320400-01");
        account(identity, "leader", "CONTACT_POINT_LEADER", "320400-01");
        account(identity, "stranger", "LIAISON_OFFICER", "330100-01");
        account(identity, "system", "INTEGRATION_CLIENT", "320400");
        return identity;
    }

    private static void account(IdentityCase identity, String name, String role, String organisation) {
        identity.accounts.create(IdentityCase.ADMIN, new NewAccount(name, "示例", PASSWORD, role, organisation));
    }

    private static String signIn(IdentityCase identity, String name, String password, String code) {
        return identity.accounts
                .signIn(new SignIn(name, password, code, null), HOME)
                .token();
    }

    private static Caller caller(IdentityCase identity, String token) {
        return (Caller) identity.entrance.byToken(token, HOME);
    }

    private static Caller signedIn(IdentityCase identity, String name) {
        return caller(identity, signIn(identity, name, PASSWORD, null));
    }

    private static void assertRefused(org.junit.jupiter.api.function.Executable call) {
        assertThrows(Unauthenticated.class, call);
    }

    @ParameterizedTest
    @EnumSource
    void endedSessionsShouldBeRefusedAndEachSeeItsOwn(TestDatabase database) {
        try (IdentityCase identity = started(database, Map.of())) {
            String first = signIn(identity, "liaison", PASSWORD, null);
            String second = signIn(identity, "liaison", PASSWORD, null);
            Caller caller = caller(identity, second);
            List<Session> open = identity.sessions.list(caller, null);
            assertEquals(
                    List.of(true, false), open.stream().map(Session::current).toList());
            assertEquals("192.0.2.7", open.get(0).address());
            Caller stranger = signedIn(identity, "stranger");
            assertThrows(
                    NotFound.class,
                    () -> identity.sessions.end(stranger, open.get(1).id()));
            assertThrows(NotFound.class, () -> identity.sessions.list(stranger, "liaison"));
            assertThrows(
                    NotFound.class, () -> identity.sessions.list(IdentityCase.administratorOf("330100"), "liaison"));
            identity.sessions.end(caller, open.get(1).id());
            assertRefused(() -> caller(identity, first));
            assertNotEquals(first, identity.sessions.renew(caller).token());
            assertThrows(Conflict.class, () -> identity.sessions.renew(IdentityCase.ADMIN));
            identity.sessions.end(
                    IdentityCase.administratorOf("320400"), open.get(0).id());
            assertRefused(() -> caller(identity, second));
        }
    }

    @ParameterizedTest
    @EnumSource
    void guessingShouldLockTheAccountAndBeAudited(TestDatabase database) {
        try (IdentityCase identity = started(database, Map.of("attempts", 3))) {
            for (int i = 0; i < 3; i++) {
                assertRefused(() -> signIn(identity, "liaison", "wrong", null));
            }
            assertRefused(() -> signIn(identity, "liaison", PASSWORD, null));
            assertRefused(() -> identity.entrance.byPassword("liaison", PASSWORD, HOME));
            assertRefused(() -> signIn(identity, "nobody", PASSWORD, null));
            signIn(identity, "stranger", PASSWORD, null);
            assertRefused(() -> signIn(identity, "stranger", "wrong", null));
            assertEquals(
                    List.of(),
                    identity.audit
                            .list(
                                    IdentityCase.AUDITOR,
                                    AuditQuery.of("stranger", null, null, null, null),
                                    new PageRequest(50, ""))
                            .items(),
                    "another city's");
            assertEquals(
                    List.of("sign-in failed", "sign-in failed", "sign-in failed, account locked"),
                    identity
                            .audit
                            .list(
                                    IdentityCase.AUDITOR,
                                    AuditQuery.of("liaison", "OWN_ACCOUNT", null, null, null),
                                    new PageRequest(50, ""))
                            .items()
                            .stream()
                            .map(entry -> entry.object())
                            .toList());
        }
    }

    private static String code(String secret, int stepsAhead) throws Exception {
        var generator = new TimeBasedOneTimePasswordGenerator();
        return generator.generateOneTimePasswordString(
                new SecretKeySpec(Base32.decode(secret), "HmacSHA1"),
                Instant.now().plusSeconds(30L * stepsAhead));
    }

    @ParameterizedTest
    @EnumSource
    void secondFactorShouldBeAskedForAndNoCodeCountTwice(TestDatabase database) throws Exception {
        try (IdentityCase identity = started(database, Map.of("attempts", 100))) {
            Caller caller = signedIn(identity, "liaison");
            assertThrows(Conflict.class, () -> identity.secondFactors.confirm(caller, "123456"));
            assertThrows(ValidationException.class, () -> identity.secondFactors.begin(caller, "wrong"));
            String secret = identity.secondFactors.begin(caller, PASSWORD).secret();
            assertFalse(identity.one("select totp_secret from account where name = 'liaison'")
                    .contains(secret));
            signIn(identity, "liaison", PASSWORD, null);
            List<String> recovery = identity.secondFactors.confirm(caller, code(secret, -1));
            assertEquals(10, recovery.size());
            assertRefused(() -> signIn(identity, "liaison", PASSWORD, null));
            assertRefused(() -> signIn(identity, "liaison", PASSWORD, "000000"));
            assertRefused(() -> signIn(identity, "liaison", PASSWORD, code(secret, -1)));
            String now = code(secret, 0);
            signIn(identity, "liaison", PASSWORD, now);
            assertRefused(() -> signIn(identity, "liaison", PASSWORD, now));
            String next = code(secret, 1);
            identity.entrance.byPassword("liaison", PASSWORD + next, HOME);
            assertRefused(() -> identity.entrance.byPassword("liaison", PASSWORD + next, HOME));
            assertRefused(() -> identity.entrance.byPassword("liaison", PASSWORD, HOME));
            signIn(identity, "liaison", PASSWORD, recovery.get(3).toUpperCase(java.util.Locale.ROOT));
            assertRefused(() -> signIn(identity, "liaison", PASSWORD, recovery.get(3)));
            assertThrows(ValidationException.class, () -> identity.secondFactors.remove(caller, "000000"));
            identity.secondFactors.remove(caller, recovery.get(4));
            signIn(identity, "liaison", PASSWORD, null);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rightsShouldWaitForTheSecondFactorWhereARoleNeedsOne(TestDatabase database) throws Exception {
        try (IdentityCase identity = started(database, Map.of("second_factor_roles", "LIAISON_OFFICER"))) {
            assertTrue(identity.accounts
                    .signIn(new SignIn("liaison", PASSWORD, null, null), HOME)
                    .secondFactorNeeded());
            Caller caller = signedIn(identity, "liaison");
            assertEquals(List.of(), caller.grants());
            String secret = identity.secondFactors.begin(caller, PASSWORD).secret();
            identity.secondFactors.confirm(caller, code(secret, 0));
            assertEquals(1, signedInWith(identity, code(secret, 1)).grants().size());
            assertFalse(signedIn(identity, "leader").grants().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoGuessesCodesInAStolenSessionShouldBeLockedOut(TestDatabase database) throws Exception {
        try (IdentityCase identity = started(database, Map.of("attempts", 3))) {
            Caller caller = signedIn(identity, "liaison");
            String secret = identity.secondFactors.begin(caller, PASSWORD).secret();
            identity.secondFactors.confirm(caller, code(secret, 0));
            for (int i = 0; i < 3; i++) {
                assertThrows(ValidationException.class, () -> identity.secondFactors.remove(caller, "000000"));
            }
            assertRefused(() -> identity.secondFactors.remove(caller, code(secret, 1)));
        }
    }

    private static Caller signedInWith(IdentityCase identity, String code) {
        return caller(identity, signIn(identity, "liaison", PASSWORD, code));
    }

    @ParameterizedTest
    @EnumSource
    void invitationsShouldBeUsedOnceByWhomeverTheyWereGiven(TestDatabase database) {
        try (IdentityCase identity = started(database, Map.of())) {
            Caller city = IdentityCase.administratorOf("320400");
            var input = new NewInvitation("newcomer", "新来的", "COLLECTOR", "320400-01");
            var invitation = identity.accounts.invite(city, input);
            assertEquals(AccountState.INVITED, invitation.account().state());
            assertRefused(() -> signIn(identity, "newcomer", OTHER, null));
            assertThrows(Conflict.class, () -> identity.accounts.invite(city, input));
            assertThrows(
                    Forbidden.class,
                    () -> identity.accounts.invite(city, new NewInvitation("other", "别处", "COLLECTOR", "330100-01")));
            assertRefused(() -> identity.accounts.accept("wrong", OTHER));
            assertThrows(ValidationException.class, () -> identity.accounts.accept(invitation.code(), "newcomer12345"));
            identity.accounts.accept(invitation.code(), OTHER);
            assertRefused(() -> identity.accounts.accept(invitation.code(), PASSWORD));
            String token = signIn(identity, "newcomer", OTHER, null);
            var again = identity.accounts.reset(city, "newcomer");
            assertRefused(() -> caller(identity, token));
            assertRefused(() -> signIn(identity, "newcomer", OTHER, null));
            assertThrows(ValidationException.class, () -> identity.accounts.accept(again.code(), OTHER));
            identity.accounts.accept(again.code(), PASSWORD);
            signIn(identity, "newcomer", PASSWORD, null);
        }
    }

    @ParameterizedTest
    @EnumSource
    void administratorsShouldChangeAccountsOfTheirOwnCityOnly(TestDatabase database) throws Exception {
        try (IdentityCase identity = started(database, Map.of())) {
            Caller city = IdentityCase.administratorOf("320400");
            assertThrows(NotFound.class, () -> identity.accounts.enable(city, "stranger", false));
            assertThrows(NotFound.class, () -> identity.accounts.reset(city, "admin"));
            assertThrows(Conflict.class, () -> identity.accounts.enable(IdentityCase.ADMIN, "admin", false));
            assertThrows(
                    NotFound.class,
                    () -> identity.accounts.grant(city, "stranger", "COMMISSION", "320400"),
                    "an account that is not in the city");
            assertThrows(Forbidden.class, () -> identity.accounts.grant(city, "liaison", "COMMISSION", "330100"));
            String token = signIn(identity, "liaison", PASSWORD, null);
            identity.accounts.grant(city, "liaison", "CONTACT_POINT_LEADER", "320400-01");
            assertEquals(
                    2,
                    identity.accounts
                            .grant(city, "liaison", "CONTACT_POINT_LEADER", "320400-01")
                            .grants()
                            .size());
            assertEquals(2, caller(identity, token).grants().size());
            identity.accounts.withdraw(city, "liaison", "CONTACT_POINT_LEADER", "320400-01");
            assertEquals(1, caller(identity, token).grants().size());
            identity.accounts.enable(city, "liaison", false);
            assertRefused(() -> caller(identity, token));
            assertRefused(() -> signIn(identity, "liaison", PASSWORD, null));
            identity.accounts.enable(city, "liaison", true);
            assertRefused(() -> caller(identity, token));
            Caller back = signedIn(identity, "liaison");
            identity.accounts.changePassword(back, PASSWORD, OTHER);
            assertRefused(() -> signIn(identity, "liaison", PASSWORD, null));
            assertEquals(back.name(), identity.accounts.own(back).name());
            assertThrows(ValidationException.class, () -> identity.accounts.changePassword(back, OTHER, PASSWORD));
            assertEquals("1", identity.one("select count(*) from former_password"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExpiredPasswordShouldBeGoodForANewOneOnly(TestDatabase database) throws Exception {
        try (IdentityCase identity = started(database, Map.of("password_days", 90))) {
            signIn(identity, "liaison", PASSWORD, null);
            identity.execute("update account set password_changed_at = '2020-01-01 00:00:00' where name = 'liaison'");
            assertRefused(() -> signIn(identity, "liaison", PASSWORD, null));
            assertRefused(() -> identity.entrance.byPassword("liaison", PASSWORD, HOME));
            identity.accounts.signIn(new SignIn("liaison", PASSWORD, null, OTHER), HOME);
            signIn(identity, "liaison", OTHER, null);
        }
    }

    @ParameterizedTest
    @EnumSource
    void serviceKeysShouldLetTheirSystemInUntilTheyAreRevoked(TestDatabase database) throws Exception {
        try (IdentityCase identity = started(database, Map.of())) {
            Caller city = IdentityCase.administratorOf("320400");
            String day = Dates.today().plusDays(30).toString();
            var issued = identity.serviceKeys.issue(city, new ServiceKey.New("system", "数字人大", day));
            assertEquals(
                    List.of(Role.INTEGRATION_CLIENT),
                    caller(identity, issued.key()).grants().stream()
                            .map(Grant::role)
                            .toList());
            identity.entrance.byPassword("system", issued.key(), HOME);
            assertRefused(() -> identity.entrance.byPassword("liaison", issued.key(), HOME));
            assertRefused(() -> caller(identity, issued.key() + "a"));
            assertFalse(identity.one("select key_digest from service_key").contains(issued.key()));
            assertThrows(
                    ValidationException.class,
                    () -> identity.serviceKeys.issue(city, new ServiceKey.New("liaison", "个人", day)));
            assertThrows(
                    ValidationException.class,
                    () -> identity.serviceKeys.issue(city, new ServiceKey.New("system", "过期", "2020-01-01")));
            Caller other = IdentityCase.administratorOf("330100");
            assertThrows(
                    NotFound.class, () -> identity.serviceKeys.issue(other, new ServiceKey.New("system", "x", day)));
            assertThrows(
                    NotFound.class,
                    () -> identity.serviceKeys.revoke(other, issued.serviceKey().id()));
            assertEquals(List.of(), identity.serviceKeys.list(other));
            assertEquals(1, identity.serviceKeys.list(city).size());
            identity.serviceKeys.revoke(city, issued.serviceKey().id());
            assertRefused(() -> caller(identity, issued.key()));
        }
    }

    private static Delegation.New standingIn(String delegate, int fromMinutes, int untilMinutes) {
        OffsetDateTime now = OffsetDateTime.now();
        return new Delegation.New(
                delegate,
                now.plusMinutes(fromMinutes).toString(),
                now.plusMinutes(untilMinutes).toString(),
                "休假");
    }

    @ParameterizedTest
    @EnumSource
    void whoStandsInShouldHaveTheRightsForTheTimeAndTheAuditSaySo(TestDatabase database) {
        try (IdentityCase identity = started(database, Map.of())) {
            Caller leader = signedIn(identity, "leader");
            assertFalse(signedIn(identity, "liaison").may(Action.TASK_SIGN));
            assertThrows(
                    ValidationException.class, () -> identity.delegations.give(leader, standingIn("stranger", -1, 60)));
            assertThrows(
                    ValidationException.class, () -> identity.delegations.give(leader, standingIn("leader", -1, 60)));
            assertThrows(
                    ValidationException.class,
                    () -> identity.delegations.give(leader, standingIn("liaison", 0, 60 * 24 * 181)));
            identity.delegations.give(leader, standingIn("liaison", 60, 120));
            assertFalse(signedIn(identity, "liaison").may(Action.TASK_SIGN), "not yet");
            Delegation given = identity.delegations.give(leader, standingIn("liaison", -1, 60));
            Caller liaison = signedIn(identity, "liaison");
            assertTrue(liaison.may(Action.TASK_SIGN, "/320400/320400-01/"));
            assertFalse(liaison.may(Action.TASK_SIGN, "/330100/330100-01/"));
            assertEquals("leader", liaison.onBehalfOf(Action.TASK_SIGN));
            identity.accounts.grant(IdentityCase.ADMIN, "leader", "COMMISSION", "320400");
            assertFalse(
                    signedIn(identity, "liaison").may(Action.DECISION_MAKE), "what is elsewhere stays with its owner");
            assertEquals("", liaison.onBehalfOf(Action.TASK_WORK));
            identity.jpa.tx(em -> identity.audit.record(liaison, Action.TASK_SIGN, "task 1"));
            var entries = identity.audit
                    .list(
                            IdentityCase.AUDITOR,
                            AuditQuery.of(null, "TASK_SIGN", null, null, null),
                            new PageRequest(5, ""))
                    .items();
            assertEquals("liaison", entries.get(0).account());
            assertEquals("leader", entries.get(0).onBehalfOf());
            assertEquals("192.0.2.7", entries.get(0).address());
            assertThrows(NotFound.class, () -> identity.delegations.revoke(signedIn(identity, "stranger"), given.id()));
            identity.delegations.revoke(leader, given.id());
            assertFalse(signedIn(identity, "liaison").may(Action.TASK_SIGN));
            assertEquals(2, identity.delegations.list(leader).size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void rotatedKeysShouldKeepOldValuesReadableAndALostFileStopTheStart(TestDatabase database) throws Exception {
        try (IdentityCase identity = started(database, Map.of())) {
            String token = signIn(identity, "liaison", PASSWORD, null);
            String secret = identity.secondFactors
                    .begin(caller(identity, token), PASSWORD)
                    .secret();
            String before = identity.one("select totp_secret from account where name = 'liaison'");
            assertThrows(Forbidden.class, () -> identity.keys.rotate(caller(identity, token), "SM4"));
            assertThrows(ValidationException.class, () -> identity.keys.rotate(IdentityCase.ADMIN, "DES"));
            identity.keys.rotate(IdentityCase.ADMIN, "SM4");
            assertEquals(2, identity.tokenKey.reencrypt(100));
            assertEquals(0, identity.tokenKey.reencrypt(100));
            assertNotEquals(before, identity.one("select totp_secret from account where name = 'liaison'"));
            assertEquals(
                    10,
                    identity.secondFactors
                            .confirm(caller(identity, token), code(secret, 0))
                            .size());
            try (IdentityCase again = new IdentityCase(identity.dataSource, directory, Map.of())) {
                caller(again, token);
                assertEquals(
                        List.of("AES", "SM4"),
                        again.keys.list(IdentityCase.ADMIN).stream()
                                .map(key -> key.algorithm())
                                .toList());
            }
            Path file = directory.resolve("keys.txt");
            String kept = Files.readString(file);
            Files.writeString(file, kept.lines().limit(3).reduce("", (a, b) -> a + b + "\n"));
            assertThrows(IllegalStateException.class, () -> new IdentityCase(identity.dataSource, directory, Map.of()));
            Files.delete(file);
            assertThrows(IllegalStateException.class, () -> new IdentityCase(identity.dataSource, directory, Map.of()));
            assertFalse(Files.exists(file), "no other key is made in its place");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keysOfDevicesShouldStayTheSameAndOpenNothingElse(TestDatabase database) {
        try (IdentityCase identity = started(database, Map.of())) {
            DeviceKeys devices = new DeviceKeys(identity.dataKeys, identity.entrance, identity.audit);
            Caller liaison = signedIn(identity, "liaison");
            UUID device = UUID.randomUUID();
            String key = devices.key(liaison, device);
            assertTrue(key.matches("[0-9a-f]{64}"), key);
            identity.keys.rotate(IdentityCase.ADMIN, "SM4");
            assertEquals(key, devices.key(signedIn(identity, "liaison"), device));
            assertNotEquals(key, devices.key(liaison, UUID.randomUUID()));
            assertNotEquals(key, devices.key(signedIn(identity, "leader"), device));
            assertRefused(() -> devices.key(Caller.PUBLIC, device));
        }
    }
}
