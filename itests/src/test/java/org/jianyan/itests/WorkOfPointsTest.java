package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.jianyan.identity.internal.IdempotencyKeys;
import org.jianyan.registry.NewContactPoint;
import org.jianyan.registry.internal.ContactPoints;
import org.jianyan.registry.internal.PermittedPoints;
import org.jianyan.registry.internal.jpa.StaffEntity;
import org.jianyan.registry.internal.standard.StaffNames;
import org.jianyan.registry.internal.standard.Standards;
import org.jianyan.registry.internal.station.Stations;
import org.jianyan.registry.internal.work.FundingBook;
import org.jianyan.registry.internal.work.OwnWorkLog;
import org.jianyan.registry.internal.work.Supports;
import org.jianyan.registry.internal.work.Trainings;
import org.jianyan.registry.internal.work.WorkFiles;
import org.jianyan.registry.internal.work.WorkLogs;
import org.jianyan.registry.internal.work.WorkPlans;
import org.jianyan.registry.spi.WorkLogEntry;
import org.jianyan.registry.standard.StaffMember;
import org.jianyan.registry.station.Station;
import org.jianyan.registry.work.Funding;
import org.jianyan.registry.work.SupportKind;
import org.jianyan.registry.work.SupportRequest;
import org.jianyan.registry.work.SupportVerdict;
import org.jianyan.registry.work.Training;
import org.jianyan.registry.work.WorkFile;
import org.jianyan.registry.work.WorkOutcome;
import org.jianyan.registry.work.WorkPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A contact point's stations, collectors and year; on both databases. */
final class WorkOfPointsTest {
    private static final Caller COMMISSION = Samples.caller(Role.COMMISSION, "/320400/");
    private static final Caller LIAISON = Samples.caller(Role.LIAISON_OFFICER, "/320400/320400-11/");
    private static final Caller STRANGER = Samples.caller(Role.LIAISON_OFFICER, "/320400/320400-12/");
    private static final Caller AUDITOR = Samples.caller(Role.AUDITOR, "/320400/");
    private static final LocalDate TODAY = Dates.today();
    private static final int YEAR = TODAY.getYear();
    private static final byte[] TEXT = "示例".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    private IdentityCase identity;
    private SessionFactory sessions;
    private Standards standards;
    private Stations stations;
    private WorkPlans plans;
    private Trainings trainings;
    private FundingBook funding;
    private Supports supports;
    private WorkLogs logs;
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
        NoAudit audit = new NoAudit();
        ContactPoints points = new ContactPoints(jpa, identity.organisations, audit);
        PermittedPoints permitted = new PermittedPoints(points);
        Attachments attachments = new Attachments(jpa, Defaults.of(AttachmentsConfig.class));
        IdempotencyKeys keys = new IdempotencyKeys(identity.jpa);
        WorkFiles files = new WorkFiles(jpa, attachments, audit);
        StaffNames names = new StaffNames(jpa, identity.dataKeys);
        standards = new Standards(jpa, permitted, identity.accounts, attachments, names, audit);
        stations = new Stations(jpa, permitted, identity.organisations, standards, audit);
        plans = new WorkPlans(jpa, permitted, null, audit);
        trainings = new Trainings(jpa, permitted, identity.organisations, files, keys, audit);
        funding = new FundingBook(jpa, permitted, files, keys, audit);
        supports = new Supports(jpa, permitted, files, keys, audit);
        logs = new WorkLogs(permitted);
        logs.add(new OwnWorkLog(jpa));
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

    private static Station.New station(String name) {
        return new Station.New(name, "示例路 1 号", "示例社区", "", "DEPUTIES_HOUSE", TODAY.toString());
    }

    private static StaffMember.New collector(String station, String account) {
        return new StaffMember.New(
                "COLLECTOR", "示例采集员", "13812345678", "", TODAY.toString(), null, null, station, "示例社区", "", account);
    }

    @ParameterizedTest
    @EnumSource
    void stationsShouldBeOrganisationsWithCollectors(TestDatabase database) {
        begin(database);
        Station first = stations.open(LIAISON, point, station("示例市场采集点"));
        assertEquals("320400-11-S01", first.code());
        assertEquals(
                "/320400/320400-11/320400-11-S01/",
                identity.organisations.byCode(first.code()).path());
        assertThrows(Conflict.class, () -> stations.open(LIAISON, point, station("示例市场采集点")), "the same name");
        StaffMember member =
                standards.begin(LIAISON, point, collector(first.id().toString(), null));
        assertEquals(first.id(), member.stationId());
        assertThrows(
                ValidationException.class,
                () -> standards.begin(LIAISON, point, collector(first.id().toString(), "nobody")),
                "no such account");
        Station.Closing closing = new Station.Closing(TODAY.toString(), "搬迁");
        assertThrows(Conflict.class, () -> stations.close(LIAISON, point, first.id(), closing), "with a collector");
        assertNull(stations.collectors(LIAISON, point, TODAY, TODAY).get(0).collected());
        standards.end(LIAISON, point, member.id(), new StaffMember.End(TODAY.toString(), "到期"));
        assertEquals(TODAY, stations.close(LIAISON, point, first.id(), closing).until());
        assertThrows(
                ValidationException.class,
                () -> standards.begin(LIAISON, point, collector(first.id().toString(), null)),
                "it is closed");
        assertEquals(
                "320400-11-S02",
                stations.open(LIAISON, point, station("示例市场采集点")).code());
        assertThrows(NotFound.class, () -> stations.open(STRANGER, point, station("别人的")));
        assertThrows(Forbidden.class, () -> stations.open(AUDITOR, point, station("审计的")));
        assertEquals(2, stations.stations(AUDITOR, point).size());
    }

    @ParameterizedTest
    @EnumSource
    void aPlanShouldBeWrittenHandedInAndCarriedOut(TestDatabase database) throws IOException {
        begin(database);
        assertEquals(List.of(), plans.get(LIAISON, point, YEAR).items());
        assertThrows(Conflict.class, () -> plans.handIn(LIAISON, point, YEAR), "it is empty");
        WorkPlan.NewItem symposium = new WorkPlan.NewItem("CONSULTATION", "座谈会两次", "", YEAR + "-12-31");
        plans.write(LIAISON, point, YEAR, List.of(symposium, symposium));
        WorkPlan written = plans.write(LIAISON, point, YEAR, List.of(symposium));
        assertEquals(1, written.items().size());
        ValidationException faults = assertThrows(
                ValidationException.class,
                () -> plans.write(
                        LIAISON,
                        point,
                        YEAR,
                        List.of(symposium, new WorkPlan.NewItem("X", "", "", (YEAR + 1) + "-01-01"))));
        assertEquals(3, faults.problem().violations().size());
        UUID item = written.items().get(0).id();
        WorkPlan.ItemOutcome done = new WorkPlan.ItemOutcome("DONE", "已开两次", TODAY.toString());
        assertThrows(Conflict.class, () -> plans.note(LIAISON, point, YEAR, item, done), "not handed in");
        plans.handIn(LIAISON, point, YEAR);
        assertThrows(Conflict.class, () -> plans.write(LIAISON, point, YEAR, List.of(symposium)), "handed in");
        assertEquals(2, plans.add(LIAISON, point, YEAR, symposium).items().size());
        WorkPlan noted = plans.note(LIAISON, point, YEAR, item, done);
        assertEquals(WorkOutcome.DONE, noted.items().get(0).outcome());
        assertThrows(Forbidden.class, () -> plans.write(COMMISSION, point, YEAR, List.of(symposium)));
        assertEquals(
                2, plans.list(COMMISSION, YEAR, new PageRequest(10, "")).items().size());
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        plans.table(AUDITOR, point, YEAR, "csv", csv);
        assertTrue(csv.toString(StandardCharsets.UTF_8).contains("已开两次"));
    }

    @ParameterizedTest
    @EnumSource
    void trainingShouldCountWhoCame(TestDatabase database) {
        begin(database);
        Training training = trainings.hold(COMMISSION, training("320400", TODAY), Optional.of("k"));
        assertEquals(
                training.id(),
                trainings
                        .hold(COMMISSION, training("320400", TODAY), Optional.of("k"))
                        .id());
        Training.NewAttendance two = new Training.NewAttendance(point.toString(), 2, "");
        trainings.attend(LIAISON, training.id(), two);
        Training noted =
                trainings.attend(LIAISON, training.id(), new Training.NewAttendance(point.toString(), 3, "收获"));
        assertEquals(
                List.of(3),
                noted.attendance().stream().map(one -> one.persons()).toList());
        assertEquals(List.of(), trainings.get(STRANGER, training.id()).attendance(), "others' attendance");
        assertThrows(NotFound.class, () -> trainings.attend(STRANGER, training.id(), two));
        WorkFile material = trainings.addMaterial(COMMISSION, training.id(), "讲义.txt", new ByteArrayInputStream(TEXT));
        assertEquals(
                TEXT.length,
                trainings.material(STRANGER, training.id(), material.id()).bytes().length);
        Training later = trainings.hold(COMMISSION, training("320400", TODAY.plusDays(1)), Optional.empty());
        assertThrows(Conflict.class, () -> trainings.attend(LIAISON, later.id(), two), "not yet held");
        assertThrows(Forbidden.class, () -> trainings.hold(LIAISON, training("320400-11", TODAY), Optional.empty()));
        assertEquals(2, trainings.list(LIAISON, new PageRequest(10, "")).items().size());
    }

    private static Training.New training(String organisation, LocalDate on) {
        return new Training.New(
                organisation, "LECTURE", "立法法讲座", "LAW", on.toString(), new BigDecimal("1.5"), "市人大", "示例讲师");
    }

    @ParameterizedTest
    @EnumSource
    void moneyShouldNeverBeSpentThatWasNotGranted(TestDatabase database) throws IOException {
        begin(database);
        Funding.NewUse use = new Funding.NewUse(TODAY.toString(), new BigDecimal("600"), "印制宣传资料");
        assertThrows(Conflict.class, () -> funding.use(LIAISON, point, YEAR, use, Optional.empty()));
        Funding.NewGrant grant = new Funding.NewGrant(new BigDecimal("1000.50"), "年度经费");
        funding.grant(COMMISSION, point, YEAR, grant, Optional.of("g"));
        funding.grant(COMMISSION, point, YEAR, grant, Optional.of("g"));
        Funding spent = funding.use(LIAISON, point, YEAR, use, Optional.empty());
        assertEquals(new BigDecimal("1000.50"), spent.granted());
        assertEquals(new BigDecimal("600.00"), spent.used());
        assertThrows(Conflict.class, () -> funding.use(LIAISON, point, YEAR, use, Optional.empty()), "too much");
        assertThrows(
                Conflict.class,
                () -> funding.grant(
                        COMMISSION, point, YEAR, new Funding.NewGrant(new BigDecimal("-500"), "收回"), Optional.empty()));
        Funding.NewUse back = new Funding.NewUse(TODAY.toString(), new BigDecimal("-100"), "退货");
        assertEquals(
                new BigDecimal("500.00"),
                funding.use(LIAISON, point, YEAR, back, Optional.empty()).used());
        UUID first = spent.uses().get(0).id();
        WorkFile receipt = funding.addReceipt(LIAISON, point, YEAR, first, "发票.txt", new ByteArrayInputStream(TEXT));
        assertEquals(
                TEXT.length, funding.receipt(AUDITOR, point, YEAR, receipt.id()).bytes().length);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        funding.table(COMMISSION, YEAR, "csv", csv);
        assertTrue(
                csv.toString(StandardCharsets.UTF_8).contains("320400-11,联系点320400-11,1000.50,500.00,500.50,1"),
                csv.toString(StandardCharsets.UTF_8));
        assertThrows(NotFound.class, () -> funding.receipt(STRANGER, point, YEAR, receipt.id()));
        assertThrows(
                ValidationException.class,
                () -> funding.grant(
                        COMMISSION, point, YEAR, new Funding.NewGrant(new BigDecimal("0.001"), " "), Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfSupportShouldBeAskedFor(TestDatabase database) {
        begin(database);
        for (SupportKind kind : SupportKind.values()) {
            SupportRequest one = supports.ask(
                    LIAISON, new SupportRequest.New(point.toString(), kind.name(), "需要支持"), Optional.of(kind.name()));
            assertEquals(kind, supports.get(COMMISSION, one.id()).kind());
        }
    }

    @ParameterizedTest
    @EnumSource
    void requestsShouldBeAnsweredOnceAndTheLogShouldWriteItself(TestDatabase database) throws IOException {
        begin(database);
        SupportRequest asked = supports.ask(
                LIAISON, new SupportRequest.New(point.toString(), "LEGAL_EXPERT", "请一位律师参加座谈"), Optional.of("a"));
        assertThrows(NotFound.class, () -> supports.get(STRANGER, asked.id()));
        SupportRequest.Answer answer = new SupportRequest.Answer("GRANTED", "已联系示例律师事务所");
        assertThrows(Forbidden.class, () -> supports.answer(LIAISON, asked.id(), answer));
        assertEquals(
                SupportVerdict.GRANTED,
                supports.answer(COMMISSION, asked.id(), answer).verdict());
        supports.answer(COMMISSION, asked.id(), answer);
        assertThrows(
                Conflict.class,
                () -> supports.answer(COMMISSION, asked.id(), new SupportRequest.Answer("DECLINED", "没有")));
        supports.addFile(COMMISSION, asked.id(), "名单.txt", new ByteArrayInputStream(TEXT));
        assertEquals(
                1,
                supports.list(AUDITOR, new PageRequest(10, ""))
                        .items()
                        .get(0)
                        .files()
                        .size());
        stations.open(LIAISON, point, station("示例市场采集点"));
        trainings.attend(
                LIAISON,
                trainings
                        .hold(COMMISSION, training("320400", TODAY), Optional.empty())
                        .id(),
                new Training.NewAttendance(point.toString(), 2, ""));
        assertEquals(
                List.of("支持申请", "法制讲座", "采集点"),
                logs.get(AUDITOR, point, YEAR).entries().stream()
                        .map(WorkLogEntry::kind)
                        .toList());
        assertEquals(List.of(), logs.get(AUDITOR, point, YEAR - 1).entries());
        assertThrows(NotFound.class, () -> logs.get(STRANGER, point, YEAR));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        logs.table(LIAISON, point, YEAR, "csv", csv);
        assertTrue(csv.toString(StandardCharsets.UTF_8).contains("立法法讲座"));
    }
}
