package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jianyan.benchmarks.SessionTemplate;
import org.jianyan.commons.Dates;
import org.jianyan.commons.Forbidden;
import org.jianyan.commons.ValidationException;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.figure.Dimension;
import org.jianyan.consultation.figure.FigureService;
import org.jianyan.consultation.figure.Figures;
import org.jianyan.consultation.figure.Figures.Count;
import org.jianyan.consultation.internal.MethodTitles;
import org.jianyan.consultation.internal.Seal;
import org.jianyan.consultation.internal.figure.LiveFigures;
import org.jianyan.consultation.internal.jpa.FigureStore;
import org.jianyan.consultation.internal.jpa.FigureStore.Intake;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.paper.Paper;
import org.jianyan.documents.Pdf;
import org.jianyan.identity.Role;
import org.jianyan.persistence.internal.Migrations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Live figures are what is there, on both databases. */
final class FiguresTest {
    private static final Seal SEAL = new Seal(Seal.Algorithm.SHA_256);

    private static FigureService figures(TaskCase work) {
        return new LiveFigures(
                work.jpa(),
                work.consultations(),
                work.contactPoints(),
                new MethodTitles(work.jpa(), new SearchCase.OneMethod()));
    }

    private static Map<String, Long> by(Figures figures, Dimension dimension) {
        return figures.counts().get(dimension).stream()
                .collect(Collectors.toMap(Count::label, Count::opinions, Long::sum, TreeMap::new));
    }

    private static void decide(TaskCase work, Decision decision, int opinions) {
        work.jpa().tx(em -> {
            List<OpinionEntity> undecided = em.createQuery(
                            "select o from OpinionEntity o where o.decision is null order by o.id", OpinionEntity.class)
                    .setMaxResults(opinions)
                    .getResultList();
            new OpinionStore(em)
                    .decide(undecided, decision, (Function<OpinionEntity, String>) opinion -> "理由", "fagongwei", SEAL);
        });
    }

    /** Ten opinions: six of one contact point, three of another, one of the public; one report sent. */
    private static UUID filled(TaskCase work) {
        UUID task = work.given(OffsetDateTime.now().plusDays(30)).id();
        for (int i = 0; i < 10; i++) {
            String path = i < 6 ? TaskCase.POINT : i < 9 ? TaskCase.OTHER : null;
            work.handIn(path, "第 " + i + " 条意见");
        }
        work.begin(task);
        work.write(task, "报告");
        work.sign(task);
        decide(work, Decision.ADOPTED, 2);
        decide(work, Decision.NOT_ADOPTED, 3);
        return work.consultation().id();
    }

    @ParameterizedTest
    @EnumSource
    void everythingShouldBeCountedForTheCommission(TestDatabase database) {
        try (TaskCase work = new TaskCase(database)) {
            UUID id = filled(work);
            Figures figures = figures(work).figures(TaskCase.COMMISSION, id);
            assertEquals(10, figures.submissions());
            assertEquals(10, figures.opinions());
            assertEquals(
                    List.of(2, 1, 1, 0),
                    List.of(figures.asked(), figures.accepted(), figures.sent(), figures.overdue()));
            assertEquals(0.5, figures.rates().response());
            assertEquals(0.5, figures.rates().answered());
            assertEquals(0.4, figures.rates().adoption());
            assertEquals(
                    Map.of("示例立法联系点320402-01", 6L, "示例立法联系点320404-01", 3L, "公众", 1L), by(figures, Dimension.SOURCE));
            assertEquals(Map.of("天宁区人大常委会", 6L, "钟楼区人大常委会", 3L, "公众", 1L), by(figures, Dimension.DISTRICT));
            assertEquals(Map.of("街道、乡镇", 6L, "村、社区", 3L, "公众", 1L), by(figures, Dimension.SOURCE_KIND));
            assertEquals(
                    Map.of(Decision.ADOPTED.title(), 2L, Decision.NOT_ADOPTED.title(), 3L, "尚未答复", 5L),
                    by(figures, Dimension.DECISION));
            assertEquals(Map.of(LocalDate.now(Dates.ZONE).toString(), 10L), by(figures, Dimension.DAY));
            for (Dimension dimension : Dimension.values()) {
                assertEquals(
                        10,
                        figures.counts().get(dimension).stream()
                                .mapToLong(Count::opinions)
                                .sum(),
                        dimension.id());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void othersShouldSeeTheFiguresOfTheirScopeOnly(TestDatabase database) {
        try (TaskCase work = new TaskCase(database)) {
            UUID id = filled(work);
            FigureService service = figures(work);
            Figures own = service.figures(TaskCase.LIAISON, id);
            assertEquals(6, own.opinions());
            assertEquals(6, own.submissions());
            assertEquals(1, own.asked());
            assertNull(own.texts());
            assertEquals(Map.of("示例立法联系点320402-01", 6L), by(own, Dimension.SOURCE));
            Figures district = service.figures(Samples.caller(Role.DISTRICT_OFFICE, "/320400/320404/"), id);
            assertEquals(3, district.opinions());
            assertEquals(0.0, district.rates().response());
            assertThrows(Forbidden.class, () -> service.figures(Samples.caller(Role.COLLECTOR, TaskCase.POINT), id));
        }
    }

    @ParameterizedTest
    @EnumSource
    void figuresShouldBeTablesAndCharts(TestDatabase database) throws IOException {
        try (TaskCase work = new TaskCase(database)) {
            UUID id = filled(work);
            FigureService service = figures(work);
            String csv = new String(
                    written(service.paper(TaskCase.COMMISSION, id, "source-kind", "csv")), StandardCharsets.UTF_8);
            assertEquals("\uFEFF来源类别,意见数\r\n街道、乡镇,6\r\n村、社区,3\r\n公众,1\r\n", csv.replace("\"", ""));
            assumeTrue(Pdf.isAvailable(), "this machine has no Chinese font");
            byte[] png = written(service.paper(TaskCase.COMMISSION, id, "decision", "png"));
            assertTrue(ImageIO.read(new ByteArrayInputStream(png)).getWidth() > 500);
            String svg =
                    new String(written(service.paper(TaskCase.COMMISSION, id, "day", "svg")), StandardCharsets.UTF_8);
            assertTrue(svg.contains("<svg") && svg.contains("每日收到的意见数"), svg.substring(0, 200));
            for (String format : List.of("xlsx", "docx", "pdf")) {
                assertTrue(written(service.paper(TaskCase.COMMISSION, id, "method", format)).length > 1_000);
            }
            assertThrows(ValidationException.class, () -> service.paper(TaskCase.COMMISSION, id, "weather", "csv"));
            assertThrows(ValidationException.class, () -> service.paper(TaskCase.COMMISSION, id, "day", "gif"));
        }
    }

    private static byte[] written(Paper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        paper.body().write(out);
        return out.toByteArray();
    }

    /** Late in the evening in Greenwich it is the next day in China. */
    @ParameterizedTest
    @EnumSource
    void whatWasTakenInBeforeThereWereFiguresShouldBeCounted(TestDatabase database) throws Exception {
        DataSource dataSource = database.empty();
        new Migrations().prepare(dataSource, "23");
        UUID consultation = UUID.randomUUID();
        try (Connection connection = dataSource.getConnection();
                Statement insert = connection.createStatement()) {
            insert.execute("insert into consultation (id, title, draft_id, version_id, organisation_path, stage,"
                    + " visibility, opened_at, deadline) values ('" + consultation + "', '征求意见', '"
                    + UUID.randomUUID() + "', '" + UUID.randomUUID() + "', '/320400/', 'OPEN', 'PUBLIC',"
                    + " '2026-11-01 00:00:00', '2030-12-01 00:00:00')");
            for (String at : List.of("2026-11-20 15:59:59", "2026-11-20 16:00:00", "2026-11-20 23:30:00")) {
                insert.execute("insert into submission (id, consultation_id, receipt, method, method_version, source,"
                        + " record, submitted_by, submitted_at) values ('" + UUID.randomUUID() + "', '" + consultation
                        + "', '" + at.replaceAll("\\D", "") + "', 'web-comment', '1', '公众', '{}', 'public', '" + at
                        + "')");
            }
        }
        new Migrations().prepare(dataSource);
        try (SessionFactory sessions = Samples.sessions(dataSource)) {
            List<Intake> intake =
                    new SessionTemplate(sessions).txExpr(em -> new FigureStore(em).intake(consultation, null));
            assertEquals(
                    Map.of(LocalDate.of(2026, 11, 20), 1L, LocalDate.of(2026, 11, 21), 2L),
                    intake.stream().collect(Collectors.toMap(Intake::day, Intake::submissions)));
        }
    }
}
