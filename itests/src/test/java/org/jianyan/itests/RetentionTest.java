package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.jianyan.benchmarks.SessionTemplate;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Dates;
import org.jianyan.commons.Forbidden;
import org.jianyan.commons.Origin;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.identity.Caller;
import org.jianyan.identity.NewAccount;
import org.jianyan.identity.Role;
import org.jianyan.identity.SignIn;
import org.jianyan.identity.internal.person.AccountData;
import org.jianyan.identity.internal.person.ConfiguredPeriods;
import org.jianyan.identity.internal.person.PersonalRecords;
import org.jianyan.identity.internal.person.Retention;
import org.jianyan.identity.internal.person.RetentionConfig;
import org.jianyan.identity.person.NewPersonalErasure;
import org.jianyan.identity.person.NewPersonalErasure.Chosen;
import org.jianyan.identity.person.Person;
import org.jianyan.identity.person.PersonalDataKind;
import org.jianyan.identity.person.PersonalRecord;
import org.jianyan.identity.person.RetentionRule;
import org.jianyan.publicity.internal.SubscriptionData;
import org.jianyan.publicity.internal.jpa.SubscriberEntity;
import org.jianyan.publicity.internal.jpa.SubscriberStore;
import org.jianyan.registry.NewContactPoint;
import org.jianyan.registry.internal.ContactPoints;
import org.jianyan.registry.internal.PermittedPoints;
import org.jianyan.registry.internal.jpa.CandidacyEntity;
import org.jianyan.registry.internal.lifecycle.Awards;
import org.jianyan.registry.internal.lifecycle.Candidacies;
import org.jianyan.registry.internal.lifecycle.CandidacyContactData;
import org.jianyan.registry.internal.lifecycle.CandidacyContacts;
import org.jianyan.registry.internal.standard.StaffData;
import org.jianyan.registry.internal.standard.StaffNames;
import org.jianyan.registry.internal.standard.Standards;
import org.jianyan.registry.lifecycle.Candidacy;
import org.jianyan.registry.lifecycle.CandidacyContact;
import org.jianyan.registry.lifecycle.NewCandidacy;
import org.jianyan.registry.lifecycle.NewCandidacyStep;
import org.jianyan.registry.standard.StaffMember;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of those who work for contact points, apply for one and sign in; on both databases. */
final class RetentionTest {
    private static final Caller COMMISSION = Samples.caller(Role.COMMISSION, "/320400/");
    private static final Caller OTHER_CITY = Samples.caller(Role.COMMISSION, "/330100/");
    private static final Caller LIAISON = Samples.caller(Role.LIAISON_OFFICER, "/320400/320400-11/");
    private static final String PASSWORD = "Changzhou-lifa-2026-dian";
    private static final String PHONE = "13812345678";
    private static final Person PERSON = new Person(PHONE, null, null);
    private static final LocalDate TODAY = Dates.today();

    @TempDir
    private Path directory;

    private IdentityCase identity;
    private SessionFactory sessions;
    private SessionTemplate jpa;
    private Standards standards;
    private Candidacies candidacies;
    private Retention retention;
    private PersonalRecords records;
    private ContactPoints points;
    private UUID point;

    private void begin(TestDatabase database) {
        identity = new IdentityCase(database, directory, Map.of());
        identity.organisations();
        sessions = TestDatabase.sessions(
                identity.dataSource,
                Stream.of(CandidacyEntity.class, SubscriberEntity.class)
                        .flatMap(entity -> Stream.of(SessionTemplate.entities(entity)))
                        .toArray(Class<?>[]::new));
        jpa = new SessionTemplate(sessions);
        points = new ContactPoints(jpa, identity.organisations, new NoAudit());
        StaffNames names = new StaffNames(jpa, identity.dataKeys);
        CandidacyContacts contacts = new CandidacyContacts(jpa, identity.dataKeys);
        standards = new Standards(jpa, new PermittedPoints(points), identity.accounts, null, names, new NoAudit());
        candidacies = new Candidacies(
                jpa,
                identity.organisations,
                contacts,
                new Awards(jpa, identity.organisations),
                new NoKeys(),
                new NoAudit());
        ConfiguredPeriods periods = new ConfiguredPeriods(Defaults.of(RetentionConfig.class));
        retention = new Retention(periods, Defaults.of(RetentionConfig.class));
        retention.add(new AccountData(identity.jpa));
        retention.add(new StaffData(jpa, names));
        retention.add(new CandidacyContactData(jpa, contacts));
        retention.add(new SubscriptionData(jpa));
        records = new PersonalRecords(identity.jpa, periods, retention, identity.audit);
    }

    @AfterEach
    void end() throws InterruptedException {
        retention.close();
        sessions.close();
        identity.close();
    }

    private StaffMember member() {
        point = points.establish(
                        COMMISSION,
                        new NewContactPoint("320400-11", "联系点", "OTHER", "320400", null, null, null, "2023-05-26"))
                .id();
        return standards.begin(
                LIAISON,
                point,
                new StaffMember.New(
                        "LIAISON_OFFICER",
                        "示例人员",
                        PHONE,
                        "干部",
                        TODAY.minusDays(10).toString(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private Candidacy application() {
        return candidacies.submit(
                Caller.PUBLIC,
                new NewCandidacy(
                        "320400", null, "某商会", "TRADE_BODY", "示例路 1 号", "物业", "有", "有", "有", "愿意", "王示例", PHONE),
                Optional.empty());
    }

    private void withdraws(Candidacy candidacy) {
        candidacies.act(
                COMMISSION,
                candidacy.id(),
                new NewCandidacyStep("REFUSE", TODAY.toString(), null, "不符合条件", null, null, null));
    }

    private static NewPersonalErasure erasure(List<PersonalRecord> found) {
        return new NewPersonalErasure(
                found.stream()
                        .map(record ->
                                new Chosen(record.kind().name(), record.id().toString()))
                        .toList(),
                "本人来电");
    }

    private static Set<String> codes(ValidationException refusal) {
        return refusal.problem().violations().stream().map(Violation::code).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void aPersonShouldBeForgottenWhereNoLongerNeededAndAllOrNothing(TestDatabase database) {
        begin(database);
        StaffMember member = member();
        Candidacy candidacy = application();
        List<PersonalRecord> found = records.find(COMMISSION, PERSON);
        assertEquals(
                Set.of(PersonalDataKind.STAFF, PersonalDataKind.CANDIDACY_CONTACT),
                found.stream().map(PersonalRecord::kind).collect(Collectors.toSet()));
        assertEquals(List.of(), records.find(OTHER_CITY, PERSON));
        assertThrows(Forbidden.class, () -> records.find(LIAISON, PERSON));
        assertEquals(
                Set.of("required"),
                codes(assertThrows(
                        ValidationException.class, () -> records.find(COMMISSION, new Person(" ", null, "")))));
        assertThrows(Conflict.class, () -> records.erase(COMMISSION, erasure(found)));
        withdraws(candidacy);
        assertThrows(Conflict.class, () -> records.erase(COMMISSION, erasure(found)));
        assertEquals(2, records.find(COMMISSION, PERSON).size());
        standards.end(LIAISON, point, member.id(), new StaffMember.End(TODAY.toString(), "已交接"));
        assertEquals(
                Set.of("unknown"),
                codes(assertThrows(ValidationException.class, () -> records.erase(OTHER_CITY, erasure(found)))));
        records.erase(COMMISSION, erasure(found));
        assertEquals(List.of(), records.find(COMMISSION, PERSON));
        assertEquals(
                List.of("（已删除）"),
                standards.staff(LIAISON, point).stream().map(StaffMember::name).toList());
        assertEquals(new CandidacyContact("（已删除）", ""), candidacies.contact(COMMISSION, candidacy.id()));
        assertEquals(
                Set.of("unknown"),
                codes(assertThrows(ValidationException.class, () -> records.erase(COMMISSION, erasure(found)))));
        assertEquals(
                Set.of("kept", "uuid", "required"),
                codes(assertThrows(
                        ValidationException.class,
                        () -> records.erase(
                                COMMISSION, new NewPersonalErasure(List.of(new Chosen("SIGN_IN", "1")), "")))));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasKeptLongEnoughShouldGoAndNothingBefore(TestDatabase database) throws Exception {
        begin(database);
        StaffMember member = member();
        withdraws(application());
        Candidacy open = application();
        standards.end(LIAISON, point, member.id(), new StaffMember.End(TODAY.toString(), "已交接"));
        Instant now = Instant.now();
        jpa.tx(em ->
                new SubscriberStore(em).add(new SubscriberEntity(Uuids.next(), "e-mail", "digest", "x", "token", now)));
        identity.accounts.create(
                IdentityCase.ADMIN, new NewAccount("zhangsan", "张三", PASSWORD, "COLLECTOR", "320400-01"));
        identity.accounts.signIn(new SignIn("zhangsan", PASSWORD, null, null), new Origin("192.0.2.7", "curl"));
        assertEquals(0, retention.expire(now.plus(Duration.ofDays(29))));
        assertEquals(1, retention.expire(now.plus(Duration.ofDays(31))));
        assertEquals(0, retention.expire(now.plus(Duration.ofDays(182))));
        assertEquals(1, retention.expire(now.plus(Duration.ofDays(185))));
        assertEquals(0, retention.expire(now.plus(Duration.ofDays(364))));
        assertEquals(1, retention.expire(now.plus(Duration.ofDays(366))));
        assertEquals(0, retention.expire(now.plus(Duration.ofDays(1094))));
        assertEquals(1, retention.expire(now.plus(Duration.ofDays(1097))));
        assertEquals(0, retention.expire(now.plus(Duration.ofDays(5000))));
        assertEquals("0", identity.one("select count(*) from signed_in_session"));
        assertEquals(PHONE, candidacies.contact(COMMISSION, open.id()).phone());
        List<RetentionRule> rules = records.rules(COMMISSION);
        assertEquals(PersonalDataKind.values().length, rules.size());
        rules.forEach(rule -> assertEquals(rule.since().isEmpty(), rule.days() == 0, rule.title()));
    }

    @ParameterizedTest
    @EnumSource
    void anAccountShouldLoseItsOwnersNameOnceItIsDisabled(TestDatabase database) {
        begin(database);
        identity.accounts.create(IdentityCase.ADMIN, new NewAccount("lisi", "李四", PASSWORD, "COLLECTOR", "320400-01"));
        Person lisi = new Person(null, null, "lisi");
        List<PersonalRecord> found = records.find(COMMISSION, lisi);
        assertEquals("李四", found.get(0).content().get("displayName"));
        assertThrows(Conflict.class, () -> records.erase(COMMISSION, erasure(found)));
        identity.accounts.enable(IdentityCase.ADMIN, "lisi", false);
        records.erase(COMMISSION, erasure(found));
        assertFalse(records.find(COMMISSION, lisi).toString().contains("李四"));
    }
}
