package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.jianyan.attachments.internal.Attachments;
import org.jianyan.attachments.internal.AttachmentsConfig;
import org.jianyan.attachments.internal.jpa.AttachmentEntity;
import org.jianyan.benchmarks.SessionTemplate;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Dates;
import org.jianyan.commons.Forbidden;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.ValidationException;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Role;
import org.jianyan.registry.NewContactPoint;
import org.jianyan.registry.internal.ContactPoints;
import org.jianyan.registry.internal.PermittedPoints;
import org.jianyan.registry.internal.jpa.StaffEntity;
import org.jianyan.registry.internal.standard.StaffNames;
import org.jianyan.registry.internal.standard.Standards;
import org.jianyan.registry.standard.StaffMember;
import org.jianyan.registry.standard.StandardEvidence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People, displays and work rules of contact points; on both databases. */
final class StandardsTest {
    private static final Caller COMMISSION = Samples.caller(Role.COMMISSION, "/320400/");
    private static final Caller LIAISON = Samples.caller(Role.LIAISON_OFFICER, "/320400/320400-11/");
    private static final Caller STRANGER = Samples.caller(Role.LIAISON_OFFICER, "/320400/320400-12/");
    private static final Caller AUDITOR = Samples.caller(Role.AUDITOR, "/320400/");
    private static final LocalDate TODAY = Dates.today();
    /** A picture of one pixel. */
    private static final byte[] PNG = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8ff"
                    + "ff3f0005fe02fe0def46b80000000049454e44ae426082");

    @TempDir
    private Path directory;

    private IdentityCase identity;
    private SessionFactory sessions;
    private Standards standards;
    private StaffNames names;
    private UUID point;

    private void begin(TestDatabase database) {
        identity = new IdentityCase(database, directory, Map.of());
        identity.organisations();
        sessions = TestDatabase.sessions(
                identity.dataSource,
                Stream.of(StaffEntity.class, AttachmentEntity.class)
                        .flatMap(entity -> Stream.of(SessionTemplate.entities(entity)))
                        .toArray(Class<?>[]::new));
        SessionTemplate jpa = new SessionTemplate(sessions);
        ContactPoints points = new ContactPoints(jpa, identity.organisations, new NoAudit());
        PermittedPoints permitted = new PermittedPoints(points);
        names = new StaffNames(jpa, identity.dataKeys);
        standards = new Standards(
                jpa,
                permitted,
                identity.accounts,
                new Attachments(jpa, Defaults.of(AttachmentsConfig.class)),
                names,
                new NoAudit());
        for (String code : List.of("320400-11", "320400-12")) {
            UUID id = points.establish(
                            COMMISSION,
                            new NewContactPoint(code, "联系点" + code, "OTHER", "320400", null, null, null, "2023-05-26"))
                    .id();
            point = point == null ? id : point;
        }
    }

    @AfterEach
    void end() {
        sessions.close();
        identity.close();
    }

    private static StaffMember.New member(String duty, String replaces, LocalDate since) {
        return new StaffMember.New(
                duty,
                "示例人员",
                "13812345678",
                "干部",
                since.toString(),
                replaces,
                replaces == null ? null : "已交接",
                null,
                null,
                null,
                null);
    }

    private StaffMember begins(String duty, String replaces) {
        return standards.begin(LIAISON, point, member(duty, replaces, TODAY));
    }

    private List<String> lacking() {
        return standards.shortcomings(LIAISON, new PageRequest(10, "")).items().get(0).lacking().stream()
                .map(one -> one.subject())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void thereShouldBeOneLeaderAndOneOrTwoLiaisonOfficers(TestDatabase database) throws Exception {
        begin(database);
        assertTrue(lacking().containsAll(List.of("LEADER", "LIAISON_OFFICER", "VENUE", "RULE_SECRECY")));
        StaffMember leader = begins("LEADER", null);
        assertEquals("138*****678", leader.phone());
        assertThrows(Conflict.class, () -> begins("LEADER", null));
        begins("LIAISON_OFFICER", null);
        begins("LIAISON_OFFICER", null);
        assertThrows(Conflict.class, () -> begins("LIAISON_OFFICER", null));
        begins("LEGAL_EXPERT", null);
        assertFalse(lacking().contains("LEADER") || lacking().contains("LIAISON_OFFICER"));
        assertThrows(
                ValidationException.class,
                () -> begins("LIAISON_OFFICER", leader.id().toString()),
                "another duty");
        StaffMember.New silent = new StaffMember.New(
                "LEADER", "甲", "1", "", TODAY.toString(), leader.id().toString(), " ", null, null, null, null);
        assertThrows(ValidationException.class, () -> standards.begin(LIAISON, point, silent), "no handover");
        begins("LEADER", leader.id().toString());
        assertThrows(
                ValidationException.class, () -> begins("LEADER", leader.id().toString()), "is gone");
        StaffMember gone = standards.staff(LIAISON, point).get(0);
        assertEquals(TODAY, gone.until());
        assertEquals("已交接", gone.handover());
        assertEquals("13812345678", standards.phone(LIAISON, point, leader.id()));
        assertFalse(identity.one("select person from staff_member").contains("1381234"));
        assertEquals(0, names.reencrypt(10));
    }

    @ParameterizedTest
    @EnumSource
    void tooManyChangesShouldBeToldOf(TestDatabase database) {
        begin(database);
        String last = begins("LEADER", null).id().toString();
        for (int i = 0; i < 2; i++) {
            last = begins("LEADER", last).id().toString();
            assertFalse(lacking().contains("LEADER"));
        }
        String third = begins("LEADER", last).id().toString();
        assertTrue(lacking().contains("LEADER"), "three changes within a year");
        standards.end(LIAISON, point, UUID.fromString(third), new StaffMember.End(TODAY.toString(), "调离"));
        assertEquals(2, lacking().stream().filter("LEADER"::equals).count(), "and now there is none");
        assertThrows(
                ValidationException.class,
                () -> standards.end(
                        LIAISON,
                        point,
                        UUID.fromString(third),
                        new StaffMember.End(TODAY.plusDays(1).toString(), "")));
    }

    @ParameterizedTest
    @EnumSource
    void evidenceShouldBeKeptInVersionsAndBeWhatItHasToBe(TestDatabase database) {
        begin(database);
        show("VENUE", "a.png", PNG);
        StandardEvidence second = show("VENUE", "b.png", PNG);
        assertEquals(2, second.version());
        assertEquals(2, standards.evidence(AUDITOR, point).size());
        assertFalse(lacking().contains("VENUE"));
        byte[] rule = "保密规定".getBytes(StandardCharsets.UTF_8);
        assertThrows(ValidationException.class, () -> show("PLAQUE", "a.txt", rule), "no picture");
        assertThrows(ValidationException.class, () -> show("NO_SUCH", "a.txt", rule));
        StandardEvidence kept = show("RULE_SECRECY", "保密.txt", rule);
        assertArrayEquals(rule, standards.file(AUDITOR, point, kept.id()).content());
        assertEquals(
                List.of(2, 1),
                standards.evidence(LIAISON, point).stream()
                        .filter(one -> one.item().name().equals("VENUE"))
                        .map(StandardEvidence::version)
                        .toList());
    }

    private StandardEvidence show(String item, String name, byte[] content) {
        return standards.show(LIAISON, point, item, null, name, new ByteArrayInputStream(content));
    }

    @ParameterizedTest
    @EnumSource
    void othersShouldNeitherReadNorChange(TestDatabase database) {
        begin(database);
        StaffMember leader = begins("LEADER", null);
        assertThrows(NotFound.class, () -> standards.staff(STRANGER, point));
        assertThrows(NotFound.class, () -> standards.begin(STRANGER, point, member("LEADER", null, TODAY)));
        assertThrows(NotFound.class, () -> standards.phone(STRANGER, point, leader.id()));
        assertThrows(Forbidden.class, () -> standards.phone(AUDITOR, point, leader.id()));
        assertThrows(Forbidden.class, () -> standards.begin(AUDITOR, point, member("LEADER", null, TODAY)));
        assertEquals(
                1,
                standards
                        .shortcomings(STRANGER, new PageRequest(10, ""))
                        .items()
                        .size());
        assertEquals(
                2,
                standards
                        .shortcomings(COMMISSION, new PageRequest(10, ""))
                        .items()
                        .size());
        assertNull(standards.staff(COMMISSION, point).get(0).until());
    }
}
