package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.jianyan.benchmarks.SessionTemplate;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Dates;
import org.jianyan.commons.Forbidden;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.ValidationException;
import org.jianyan.documents.DocxText;
import org.jianyan.identity.Caller;
import org.jianyan.identity.NewOrganisation;
import org.jianyan.identity.Role;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.DirectoryEntry;
import org.jianyan.registry.internal.ContactPoints;
import org.jianyan.registry.internal.jpa.CandidacyEntity;
import org.jianyan.registry.internal.lifecycle.Awards;
import org.jianyan.registry.internal.lifecycle.Candidacies;
import org.jianyan.registry.internal.lifecycle.CandidacyContacts;
import org.jianyan.registry.internal.lifecycle.Lifecycle;
import org.jianyan.registry.lifecycle.Candidacy;
import org.jianyan.registry.lifecycle.CandidacyAct;
import org.jianyan.registry.lifecycle.CandidacyState;
import org.jianyan.registry.lifecycle.Criterion;
import org.jianyan.registry.lifecycle.NewCandidacy;
import org.jianyan.registry.lifecycle.NewCandidacyStep;
import org.jianyan.registry.lifecycle.NewPointEvent;
import org.jianyan.registry.lifecycle.PointAct;
import org.jianyan.registry.lifecycle.PointEvent;
import org.jianyan.registry.lifecycle.Score;
import org.jianyan.registry.lifecycle.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From an application to a plaque, and from a plaque to its end; on both databases. */
final class LifecycleTest {
    private static final Caller COMMISSION = Samples.caller(Role.COMMISSION, "/320400/");
    private static final Caller OTHER_CITY = Samples.caller(Role.COMMISSION, "/330100/");
    private static final Caller DISTRICT = Samples.caller(Role.DISTRICT_OFFICE, "/320400/320402/");
    private static final Caller LIAISON = Samples.caller(Role.LIAISON_OFFICER, "/320400/320402/");
    private static final LocalDate TODAY = Dates.today();
    private static final String SESSION = "第二十三次主任会议";

    @TempDir
    private Path directory;

    private IdentityCase identity;
    private SessionFactory sessions;
    private SessionTemplate jpa;
    private ContactPoints points;
    private Candidacies candidacies;
    private Lifecycle lifecycle;
    private int number;

    private void begin(TestDatabase database) {
        identity = new IdentityCase(database, directory, Map.of());
        identity.organisations();
        identity.organisations.create(
                IdentityCase.ADMIN, new NewOrganisation("320402", "天宁区人大常委会", "DISTRICT_OFFICE", "320400"));
        sessions = TestDatabase.sessions(identity.dataSource, SessionTemplate.entities(CandidacyEntity.class));
        jpa = new SessionTemplate(sessions);
        points = new ContactPoints(jpa, identity.organisations, new NoAudit());
        candidacies = new Candidacies(
                jpa,
                identity.organisations,
                new CandidacyContacts(jpa, identity.dataKeys),
                new Awards(jpa, identity.organisations),
                new NoKeys(),
                new NoAudit());
        lifecycle = new Lifecycle(jpa, points, identity.organisations, new NoAudit());
    }

    @AfterEach
    void end() {
        sessions.close();
        identity.close();
    }

    private static NewCandidacy application(String organisation, String recommender, String name) {
        return new NewCandidacy(
                organisation,
                recommender,
                name,
                "TRADE_BODY",
                "示例路 1 号",
                "物业管理",
                "有研究部门",
                "联系 200 家企业",
                "会议室两间",
                "愿意",
                "王示例",
                "13800000000");
    }

    private Candidacy submitted(String name) {
        return candidacies.submit(Caller.PUBLIC, application("320402", null, name), Optional.empty());
    }

    private static List<Score.New> full() {
        return Criterion.STANDARD.stream()
                .map(one -> new Score.New(one.code(), BigDecimal.valueOf(one.points()), "现场查看"))
                .toList();
    }

    private NewCandidacyStep step(CandidacyAct act, CandidacyState from) {
        number++;
        return new NewCandidacyStep(
                act.name(),
                TODAY.toString(),
                act.isCouncils(from) ? SESSION : null,
                "理由",
                "320402-" + number,
                "标牌" + number,
                null);
    }

    private Candidacy does(Candidacy candidacy, CandidacyAct act) {
        if (act == CandidacyAct.VISIT) {
            candidacies.score(COMMISSION, candidacy.id(), full());
        }
        return candidacies.act(COMMISSION, candidacy.id(), step(act, candidacy.state()));
    }

    /** A candidacy in a state, by the shortest way. */
    private Candidacy at(CandidacyState state) {
        Candidacy candidacy = submitted("候选 " + state);
        List<CandidacyAct> way = List.of(
                CandidacyAct.CHECK,
                CandidacyAct.VISIT,
                CandidacyAct.LIST,
                CandidacyAct.DECIDE,
                CandidacyAct.PUBLISH,
                CandidacyAct.AWARD);
        if (state == CandidacyState.REFUSED || state == CandidacyState.WITHDRAWN) {
            return does(candidacy, state == CandidacyState.REFUSED ? CandidacyAct.REFUSE : CandidacyAct.WITHDRAW);
        }
        for (int i = 0; candidacy.state() != state; i++) {
            candidacy = does(candidacy, way.get(i));
        }
        return candidacy;
    }

    @ParameterizedTest
    @EnumSource
    void everyStateShouldAllowItsActsAndRefuseAllOthers(TestDatabase database) {
        begin(database);
        Set<CandidacyState> reached = new HashSet<>();
        for (CandidacyState state : CandidacyState.values()) {
            Candidacy kept = at(state);
            for (CandidacyAct act : CandidacyAct.values()) {
                Candidacy candidacy = state.after(act).isPresent() ? at(state) : kept;
                Optional<CandidacyState> next = state.after(act);
                if (next.isPresent()) {
                    assertEquals(next.get(), does(candidacy, act).state(), state + " " + act);
                    reached.add(next.get());
                } else {
                    String message = assertThrows(
                                    Conflict.class,
                                    () -> candidacies.act(COMMISSION, candidacy.id(), step(act, state)),
                                    state + " " + act)
                            .problem()
                            .detail();
                    assertTrue(message.contains(state.title()), message);
                    assertEquals(
                            state, candidacies.get(COMMISSION, candidacy.id()).state());
                }
            }
        }
        assertEquals(EnumSet.complementOf(EnumSet.of(CandidacyState.SUBMITTED)), EnumSet.copyOf(reached));
    }

    @ParameterizedTest
    @EnumSource
    void groundsShouldBeGivenAllFaultsTold(TestDatabase database) {
        begin(database);
        ValidationException empty = assertThrows(
                ValidationException.class,
                () -> candidacies.submit(
                        Caller.PUBLIC,
                        new NewCandidacy("320402", null, "", "NO", "", "", "", "", "", "", "", ""),
                        Optional.empty()));
        assertEquals(10, empty.problem().violations().size());
        Candidacy candidacy = does(submitted("甲"), CandidacyAct.CHECK);
        NewCandidacyStep visit = step(CandidacyAct.VISIT, CandidacyState.CHECKED);
        assertThrows(ValidationException.class, () -> candidacies.act(COMMISSION, candidacy.id(), visit), "not scored");
        assertThrows(
                ValidationException.class, () -> candidacies.score(COMMISSION, candidacy.id(), full().subList(0, 2)));
        assertThrows(
                ValidationException.class,
                () -> candidacies.score(
                        COMMISSION,
                        candidacy.id(),
                        full().stream()
                                .map(one -> new Score.New(one.criterion(), new BigDecimal("26"), ""))
                                .toList()));
        Candidacy listed = at(CandidacyState.LISTED);
        NewCandidacyStep noSession = new NewCandidacyStep("DECIDE", TODAY.toString(), " ", null, null, null, null);
        assertThrows(ValidationException.class, () -> candidacies.act(COMMISSION, listed.id(), noSession));
        NewCandidacyStep refusal = new NewCandidacyStep("REFUSE", TODAY.toString(), null, "不够", null, null, null);
        assertThrows(
                ValidationException.class, () -> candidacies.act(COMMISSION, listed.id(), refusal), "the Council's");
        NewCandidacyStep early =
                new NewCandidacyStep("DECIDE", TODAY.minusDays(1).toString(), SESSION, null, null, null, null);
        assertThrows(ValidationException.class, () -> candidacies.act(COMMISSION, listed.id(), early));
        NewCandidacyStep late =
                new NewCandidacyStep("DECIDE", TODAY.plusDays(1).toString(), SESSION, null, null, null, null);
        assertThrows(ValidationException.class, () -> candidacies.act(COMMISSION, listed.id(), late));
    }

    @ParameterizedTest
    @EnumSource
    void scoresShouldBeTheMeanOfThoseWhoGaveThem(TestDatabase database) throws Exception {
        begin(database);
        Candidacy candidacy = does(submitted("甲"), CandidacyAct.CHECK);
        candidacies.score(COMMISSION, candidacy.id(), full());
        Caller second = Samples.caller(Role.COMMISSION, "/320400/");
        Caller named = new Caller(second.accountId(), "second", second.grants());
        List<Score.New> half = full().stream()
                .map(one -> new Score.New(one.criterion(), one.points().divide(new BigDecimal(2)), ""))
                .toList();
        candidacies.score(named, candidacy.id(), full());
        assertEquals(75.0, candidacies.score(named, candidacy.id(), half).points());
        assertEquals(10, candidacies.scores(COMMISSION, candidacy.id()).size());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        candidacies.paper(COMMISSION, candidacy.id(), "docx", out);
        assertTrue(text(out).contains("75.0"), text(out));
        assertFalse(text(out).contains("王示例"), "no paper has whom to ask");
        at(CandidacyState.LISTED);
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        candidacies.list(COMMISSION, "320400", "csv", list);
        assertEquals(2, list.toString(StandardCharsets.UTF_8).lines().count());
        List<Criterion> own = List.of(new Criterion("ONE", "唯一标准", 100));
        assertThrows(
                ValidationException.class,
                () -> candidacies.setCriteria(COMMISSION, "320400", List.of(new Criterion("ONE", "x", 99))));
        assertThrows(Forbidden.class, () -> candidacies.setCriteria(DISTRICT, "320400", own));
        assertEquals(own, candidacies.setCriteria(COMMISSION, "320400", own));
        assertEquals(own, candidacies.criteria(COMMISSION, "320400"));
        assertEquals(Criterion.STANDARD, candidacies.criteria(OTHER_CITY, "330100"));
        assertEquals(own, candidacies.criteria(DISTRICT, "320400"), "those of the city above");
        assertThrows(Forbidden.class, () -> candidacies.criteria(OTHER_CITY, "320400"));
    }

    private static String text(ByteArrayOutputStream docx) {
        return DocxText.lines(docx.toByteArray(), 100_000);
    }

    @ParameterizedTest
    @EnumSource
    void eachShouldSeeWhatIsItsOwn(TestDatabase database) throws Exception {
        begin(database);
        Candidacy own = submitted("甲");
        Candidacy citys = candidacies.submit(COMMISSION, application("320400", "320400", "乙"), Optional.empty());
        assertEquals(Candidacy.Way.RECOMMENDATION, citys.way());
        assertThrows(
                ValidationException.class,
                () -> candidacies.submit(DISTRICT, application("320400", "320402", "丙"), Optional.empty()));
        assertThrows(
                Forbidden.class,
                () -> candidacies.submit(LIAISON, application("320402", "320402", "丙"), Optional.empty()));
        assertEquals(own.id(), candidacies.get(DISTRICT, own.id()).id());
        assertThrows(NotFound.class, () -> candidacies.get(DISTRICT, citys.id()));
        assertThrows(NotFound.class, () -> candidacies.get(OTHER_CITY, own.id()));
        assertThrows(NotFound.class, () -> candidacies.contact(OTHER_CITY, own.id()));
        assertThrows(Forbidden.class, () -> candidacies.get(LIAISON, own.id()));
        assertThrows(
                Forbidden.class,
                () -> candidacies.act(DISTRICT, own.id(), step(CandidacyAct.CHECK, CandidacyState.SUBMITTED)));
        assertEquals(
                1,
                candidacies
                        .list(DISTRICT, Optional.empty(), new PageRequest(10, ""))
                        .items()
                        .size());
        assertEquals("13800000000", candidacies.contact(DISTRICT, own.id()).phone());
        assertFalse(identity.one("select contact from candidacy").contains("1380"));
        does(own, CandidacyAct.CHECK);
        Candidacy followed = candidacies.byReceipt(own.receipt());
        assertEquals(CandidacyState.CHECKED, followed.state());
        assertEquals("", followed.steps().get(0).by());
        assertThrows(NotFound.class, () -> candidacies.byReceipt("SB-0000-0000-0000-0"));
    }

    private ContactPoint awarded() {
        return points.get(COMMISSION, at(CandidacyState.ESTABLISHED).contactPointId());
    }

    private static NewPointEvent event(PointAct act, LocalDate on, LocalDate deadline) {
        return new NewPointEvent(
                act.name(),
                on.toString(),
                act.isCouncils() ? SESSION : null,
                "依据履职评价结果",
                "一年未报送意见\n未制定年度计划",
                deadline == null ? null : deadline.toString(),
                "常人法工〔2026〕7号",
                act == PointAct.ADJUST ? "新名称" : null,
                null,
                null);
    }

    private ContactPoint does(ContactPoint point, PointAct act) throws Exception {
        if (act == PointAct.FAIL) {
            identity.execute("update contact_point set urged_until = '" + TODAY.minusDays(1) + "' where id = '"
                    + point.id() + "'");
        }
        if (act == PointAct.END_TERM) {
            identity.execute("update contact_point set term_until = '" + TODAY.minusDays(1) + "' where id = '"
                    + point.id() + "'");
        }
        return lifecycle.act(
                COMMISSION, point.id(), event(act, TODAY, TODAY.plusDays(act == PointAct.EXTEND ? 60 : 30)));
    }

    private ContactPoint at(Standing standing) throws Exception {
        ContactPoint point = awarded();
        if (standing == Standing.ENDED) {
            return does(point, PointAct.LEAVE);
        }
        List<PointAct> way = List.of(PointAct.URGE, PointAct.FAIL, PointAct.PROPOSE);
        for (int i = 0; point.standing() != standing; i++) {
            point = does(point, way.get(i));
        }
        return point;
    }

    @ParameterizedTest
    @EnumSource
    void theDirectoryShouldNameThoseThatAreContactPointsStill(TestDatabase database) throws Exception {
        begin(database);
        ContactPoint urged = at(Standing.URGED);
        ContactPoint ended = at(Standing.ENDED);
        List<DirectoryEntry> all = points.directory(new PageRequest(100, "")).items();
        assertTrue(all.stream().noneMatch(entry -> entry.id().equals(ended.id())));
        DirectoryEntry entry = all.stream()
                .filter(one -> one.id().equals(urged.id()))
                .findFirst()
                .orElseThrow();
        assertEquals(urged.name(), entry.name());
        assertEquals(urged.address(), entry.address());
        assertFalse(entry.organisationName().isEmpty());
        assertFalse(entry.toString().contains("URGED"), "how it stands is not everybody's business");
    }

    @ParameterizedTest
    @EnumSource
    void everyStandingShouldAllowItsActsAndRefuseAllOthers(TestDatabase database) throws Exception {
        begin(database);
        for (Standing standing : Standing.values()) {
            ContactPoint kept = at(standing);
            for (PointAct act : PointAct.values()) {
                ContactPoint point = standing.after(act).isPresent() ? at(standing) : kept;
                Optional<Standing> next = standing.after(act);
                if (next.isPresent()) {
                    ContactPoint after = does(point, act);
                    assertEquals(next.get(), after.standing(), standing + " " + act);
                    assertEquals(next.get() == Standing.ENDED, after.endedOn() != null);
                    if (act == PointAct.ADJUST) {
                        assertEquals("新名称", after.name());
                        assertEquals(
                                "新名称",
                                identity.organisations.byCode(after.code()).name());
                    }
                    assertEquals(next.get() == Standing.URGED, after.urgedUntil() != null, standing + " " + act);
                } else {
                    assertThrows(
                            Conflict.class,
                            () -> lifecycle.act(COMMISSION, point.id(), event(act, TODAY, TODAY.plusDays(90))),
                            standing + " " + act);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void urgingShouldEndInAReplacementOnlyAsTheRulesSay(TestDatabase database) throws Exception {
        begin(database);
        ContactPoint point = awarded();
        assertEquals(TODAY.plusYears(5).minusDays(1), point.termUntil());
        assertThrows(
                ValidationException.class,
                () -> lifecycle.act(COMMISSION, point.id(), event(PointAct.URGE, TODAY, null)));
        assertThrows(
                ValidationException.class,
                () -> lifecycle.act(COMMISSION, point.id(), event(PointAct.END_TERM, TODAY, null)),
                "its term is not over");
        assertThrows(NotFound.class, () -> lifecycle.act(OTHER_CITY, point.id(), event(PointAct.URGE, TODAY, TODAY)));
        assertThrows(
                Forbidden.class,
                () -> lifecycle.act(DISTRICT, point.id(), event(PointAct.URGE, TODAY, TODAY.plusDays(30))));
        lifecycle.act(COMMISSION, point.id(), event(PointAct.URGE, TODAY, TODAY.plusDays(30)));
        assertThrows(
                ValidationException.class,
                () -> lifecycle.act(COMMISSION, point.id(), event(PointAct.FAIL, TODAY, null)),
                "before the deadline");
        assertThrows(
                ValidationException.class,
                () -> lifecycle.act(COMMISSION, point.id(), event(PointAct.EXTEND, TODAY, TODAY.plusDays(10))));
        ContactPoint failing = does(points.get(COMMISSION, point.id()), PointAct.FAIL);
        ContactPoint proposed = does(failing, PointAct.PROPOSE);
        NewPointEvent noSession =
                new NewPointEvent("REPLACE", TODAY.toString(), null, "理由", null, null, null, null, null, null);
        assertThrows(ValidationException.class, () -> lifecycle.act(COMMISSION, proposed.id(), noSession));
        ContactPoint ended = does(proposed, PointAct.REPLACE);
        assertEquals(TODAY, ended.endedOn());
        assertThrows(ValidationException.class, () -> points.inOffice(List.of(ended.code())));
        assertEquals(1, points.byCodes(List.of(ended.code())).size(), "what it did stays");
        List<PointEvent> events = lifecycle.events(DISTRICT, point.id());
        assertEquals(
                List.of(PointAct.AWARD, PointAct.URGE, PointAct.FAIL, PointAct.PROPOSE, PointAct.REPLACE),
                events.stream().map(PointEvent::act).toList());
        for (PointEvent event : events) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            lifecycle.paper(DISTRICT, point.id(), event.id(), "docx", out);
            assertTrue(text(out).contains(ended.name()), text(out));
            assertFalse(text(out).contains("null"), text(out));
        }
        ByteArrayOutputStream certificate = new ByteArrayOutputStream();
        lifecycle.certificate(LIAISON, point.id(), "docx", certificate);
        assertTrue(text(certificate).contains(ended.plaqueNumber()));
        assertThrows(
                NotFound.class, () -> lifecycle.paper(COMMISSION, point.id(), UUID.randomUUID(), "docx", certificate));
    }

    @ParameterizedTest
    @EnumSource
    void codesAndPlaquesShouldBeOnesOwn(TestDatabase database) {
        begin(database);
        ContactPoint point = awarded();
        Candidacy published = at(CandidacyState.PUBLISHED);
        NewCandidacyStep sameCode =
                new NewCandidacyStep("AWARD", TODAY.toString(), null, null, point.code(), "标牌 9999", null);
        assertThrows(Conflict.class, () -> candidacies.act(COMMISSION, published.id(), sameCode));
        NewCandidacyStep samePlaque =
                new NewCandidacyStep("AWARD", TODAY.toString(), null, null, "320402-9999", point.plaqueNumber(), null);
        assertThrows(Conflict.class, () -> candidacies.act(COMMISSION, published.id(), samePlaque));
        Candidacy unchanged = candidacies.get(COMMISSION, published.id());
        assertEquals(CandidacyState.PUBLISHED, unchanged.state());
        assertNull(unchanged.contactPointId());
    }
}
