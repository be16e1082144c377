package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Forbidden;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.ProblemException;
import org.jianyan.commons.ValidationException;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.ConsultationChange;
import org.jianyan.consultation.NewDeadline;
import org.jianyan.consultation.NewStage;
import org.jianyan.consultation.Stage;
import org.jianyan.consultation.Visibility;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The consultation's life, on both databases. */
final class StagesTest {
    private static final Caller COMMISSION = StageCase.COMMISSION;

    private static Consultation consultation(Stage stage, OffsetDateTime deadline) {
        Consultation sample = Samples.consultation();
        return new Consultation(
                sample.id(),
                sample.title(),
                sample.draftId(),
                sample.versionId(),
                sample.organisationPath(),
                stage,
                Visibility.PUBLIC,
                sample.openedAt(),
                deadline,
                false);
    }

    private static Consultation prepared() {
        return consultation(Stage.PREPARED, OffsetDateTime.now().plusDays(30));
    }

    private static String refusal(Class<? extends ProblemException> type, Runnable act) {
        return assertThrows(type, act::run).problem().toString();
    }

    @ParameterizedTest
    @EnumSource
    void aConsultationShouldGoThroughItsStagesAndEachChangeBeRecorded(TestDatabase database) {
        try (StageCase life = new StageCase(database)) {
            Consultation consultation = life.add(prepared());
            for (String stage : List.of("PUBLISHED", "OPEN", "CLOSED", "OPEN", "CLOSED", "COLLATING")) {
                assertEquals(
                        stage,
                        life.move(consultation.id(), stage, "工作需要").stage().name());
            }
            assertEquals(List.of("OPENED", "CLOSED", "OPENED", "CLOSED"), life.told());
            List<ConsultationChange> changes = life.stages().changes(COMMISSION, consultation.id());
            assertEquals(
                    List.of("PUBLISHED", "OPEN", "CLOSED", "OPEN", "CLOSED", "COLLATING"),
                    changes.stream().map(ConsultationChange::became).toList());
            assertEquals("PREPARED", changes.get(0).was());
            assertEquals("COMMISSION", changes.get(0).changedBy());
            assertEquals("工作需要", changes.get(3).reason());
            life.move(consultation.id(), "COLLATING", "");
            assertEquals(6, life.stages().changes(COMMISSION, consultation.id()).size(), "where it is already");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatMayNotFollowShouldBeRefusedSayingWhatMay(TestDatabase database) {
        try (StageCase life = new StageCase(database)) {
            Consultation consultation = life.add(prepared());
            String told = refusal(Conflict.class, () -> life.move(consultation.id(), "ARCHIVED", ""));
            assertTrue(told.contains("准备") && told.contains("PUBLISHED、OPEN"), told);
            refusal(ValidationException.class, () -> life.move(consultation.id(), "FINISHED", ""));
            life.move(consultation.id(), "OPEN", "");
            life.move(consultation.id(), "CLOSED", "");
            refusal(ValidationException.class, () -> life.move(consultation.id(), "OPEN", " "));
            assertEquals(2, life.stages().changes(COMMISSION, consultation.id()).size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOpinionShouldComeInWhileItIsOpenOnly(TestDatabase database) {
        try (StageCase life = new StageCase(database)) {
            Consultation consultation = life.add(prepared());
            refusal(Conflict.class, () -> life.handIn(consultation));
            life.move(consultation.id(), "OPEN", "");
            life.handIn(consultation);
            life.move(consultation.id(), "CLOSED", "");
            refusal(Conflict.class, () -> life.handIn(consultation));
            assertEquals(1, life.opinions(consultation.id()).size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingShouldComeInBehindTheCloseHoweverManyHandInAtOnce(TestDatabase database) throws Exception {
        try (StageCase life = new StageCase(database)) {
            Consultation consultation =
                    life.add(consultation(Stage.OPEN, OffsetDateTime.now().plusDays(1)));
            AtomicInteger acknowledged = new AtomicInteger();
            ExecutorService clients = Executors.newFixedThreadPool(4);
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                done.add(clients.submit(() -> {
                    try {
                        while (true) {
                            life.handIn(consultation);
                            acknowledged.incrementAndGet();
                        }
                    } catch (Conflict closed) {
                        return;
                    }
                }));
            }
            while (acknowledged.get() < 20) {
                Thread.sleep(1);
            }
            life.move(consultation.id(), "CLOSED", "");
            int atTheClose = life.opinions(consultation.id()).size();
            for (Future<?> client : done) {
                client.get();
            }
            clients.shutdown();
            assertEquals(atTheClose, life.opinions(consultation.id()).size());
            assertEquals(atTheClose, acknowledged.get());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingShouldBeAnsweredOrArchivedWithAnUnansweredOpinionNorChangedAfterwards(TestDatabase database) {
        try (StageCase life = new StageCase(database)) {
            Consultation consultation =
                    life.add(consultation(Stage.OPEN, OffsetDateTime.now().plusDays(1)));
            life.handIn(consultation);
            life.handIn(consultation);
            life.move(consultation.id(), "CLOSED", "");
            life.move(consultation.id(), "COLLATING", "");
            var opinions = life.opinions(consultation.id());
            life.decide(COMMISSION, consultation.id(), opinions.get(0).id());
            String told = refusal(Conflict.class, () -> life.move(consultation.id(), "ANSWERED", ""));
            assertTrue(told.contains("1 条意见没有答复"), told);
            life.decide(COMMISSION, consultation.id(), opinions.get(1).id());
            life.move(consultation.id(), "ANSWERED", "");
            life.decide(COMMISSION, consultation.id(), opinions.get(1).id());
            life.move(consultation.id(), "ARCHIVED", "");
            refusal(
                    Conflict.class,
                    () -> life.decide(
                            COMMISSION, consultation.id(), opinions.get(1).id()));
            refusal(Conflict.class, () -> life.move(consultation.id(), "COLLATING", "重新研究"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeadlineShouldBeExtendedWithAReasonAndOnlySo(TestDatabase database) {
        try (StageCase life = new StageCase(database)) {
            OffsetDateTime soon = OffsetDateTime.now().plusDays(10);
            Consultation consultation = life.add(consultation(Stage.PREPARED, soon));
            String earlier = soon.minusDays(5).toString();
            String later = soon.plusDays(5).toString();
            life.stages().extend(COMMISSION, consultation.id(), new NewDeadline(earlier, null));
            life.move(consultation.id(), "PUBLISHED", "");
            for (NewDeadline wrong : List.of(
                    new NewDeadline(later, ""),
                    new NewDeadline(soon.minusDays(6).toString(), "太长"),
                    new NewDeadline("下周", "延长"),
                    new NewDeadline(OffsetDateTime.now().minusDays(1).toString(), "延长"))) {
                refusal(ValidationException.class, () -> life.stages().extend(COMMISSION, consultation.id(), wrong));
            }
            Consultation extended =
                    life.stages().extend(COMMISSION, consultation.id(), new NewDeadline(later, "暴雨影响座谈"));
            assertEquals(
                    OffsetDateTime.parse(later).toEpochSecond(),
                    extended.deadline().toEpochSecond());
            List<ConsultationChange> changes = life.stages().changes(COMMISSION, consultation.id());
            assertEquals(ConsultationChange.Kind.DEADLINE, changes.get(2).kind());
            assertEquals("暴雨影响座谈", changes.get(2).reason());
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneWhoseDeadlineHasPassedShouldNotBeOpenedBeforeItIsExtended(TestDatabase database) {
        try (StageCase life = new StageCase(database)) {
            Consultation consultation =
                    life.add(consultation(Stage.CLOSED, OffsetDateTime.now().minusDays(1)));
            refusal(Conflict.class, () -> life.move(consultation.id(), "OPEN", "再征求一次"));
            String until = OffsetDateTime.now().plusDays(7).toString();
            life.stages().extend(COMMISSION, consultation.id(), new NewDeadline(until, "再征求一次"));
            assertEquals(
                    Stage.OPEN, life.move(consultation.id(), "OPEN", "再征求一次").stage());
            life.move(consultation.id(), "CLOSED", "");
            life.move(consultation.id(), "COLLATING", "");
            refusal(Conflict.class, () -> life.stages()
                    .extend(
                            COMMISSION,
                            consultation.id(),
                            new NewDeadline(OffsetDateTime.now().plusDays(9).toString(), "再延长")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyItsOwnerShouldSeeOnePreparedAndOnlyItsCommissionMoveIt(TestDatabase database) {
        try (StageCase life = new StageCase(database)) {
            Consultation consultation = life.add(prepared());
            refusal(NotFound.class, () -> life.consultations().get(Caller.PUBLIC, consultation.id()));
            assertEquals(
                    List.of(),
                    life.consultations()
                            .list(Caller.PUBLIC, new PageRequest(10, ""))
                            .items());
            assertEquals(
                    1,
                    life.consultations()
                            .list(COMMISSION, new PageRequest(10, ""))
                            .items()
                            .size());
            Caller auditor = Samples.caller(Role.AUDITOR, "/320400/");
            Caller elsewhere = Samples.caller(Role.COMMISSION, "/320500/");
            var published = new NewStage("PUBLISHED", "");
            refusal(Forbidden.class, () -> life.stages().move(auditor, consultation.id(), published));
            refusal(NotFound.class, () -> life.stages().move(elsewhere, consultation.id(), published));
            life.move(consultation.id(), "PUBLISHED", "");
            assertEquals(
                    Stage.PUBLISHED,
                    life.consultations().get(Caller.PUBLIC, consultation.id()).stage());
            refusal(Forbidden.class, () -> life.stages().move(elsewhere, consultation.id(), published));
        }
    }
}
