package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.jianyan.commons.ProblemException;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.NewDeadline;
import org.jianyan.consultation.NewStage;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.Stage;
import org.jianyan.consultation.Visibility;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Role;

/**
 * Whatever anybody does in whatever order: a consultation is only ever in a stage that the rules lead to, by whom the rules
 * let, and no opinion is lost or archived without its answer.
 */
final class StageModelTest {
    /** The rules, written down a second time: what may follow, and which steps need a reason. */
    private static final Map<String, Set<String>> NEXT = Map.of(
            "PREPARED", Set.of("PUBLISHED", "OPEN"),
            "PUBLISHED", Set.of("OPEN"),
            "OPEN", Set.of("CLOSED"),
            "CLOSED", Set.of("COLLATING", "OPEN"),
            "COLLATING", Set.of("ANSWERED"),
            "ANSWERED", Set.of("ARCHIVED", "COLLATING"),
            "ARCHIVED", Set.of());

    private static final Set<String> BACK = Set.of("CLOSED OPEN", "ANSWERED COLLATING");
    private static final Map<String, Caller> PEOPLE = Map.of(
            "commission", StageCase.COMMISSION,
            "auditor", Samples.caller(Role.AUDITOR, "/320400/"),
            "other city", Samples.caller(Role.COMMISSION, "/320500/"),
            "liaison", Samples.caller(Role.LIAISON_OFFICER, "/320400/320402/320402-01/"),
            "public", Caller.PUBLIC);

    private static StageCase life;

    /** What somebody does: move, advance by one stage, extend, hand in, or decide. */
    record Act(String what, String who, Stage stage, boolean givesReason) {
        /** To advance is to move to the stage behind. */
        Act in(String current) {
            int next = Math.min(Stage.valueOf(current).ordinal() + 1, Stage.ARCHIVED.ordinal());
            return what.equals("advance") ? new Act("move", who, Stage.values()[next], givesReason) : this;
        }
    }

    @BeforeContainer
    static void begin() {
        life = new StageCase(TestDatabase.DERBY);
    }

    @AfterContainer
    static void end() {
        life.close();
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<String> what = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just("move")),
                Tuple.of(3, Arbitraries.just("advance")),
                Tuple.of(1, Arbitraries.just("extend")),
                Tuple.of(3, Arbitraries.just("hand in")),
                Tuple.of(4, Arbitraries.just("decide")));
        Arbitrary<String> who = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just("commission")), Tuple.of(1, Arbitraries.of(PEOPLE.keySet())));
        return Combinators.combine(what, who, Arbitraries.of(Stage.class), Arbitraries.of(true, false))
                .as(Act::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(60);
    }

    /** What the rules say has become of a consultation. */
    private static final class Model {
        private String stage = "PREPARED";
        private int opinions;
        private int decided;

        /** @return whether it is allowed; then it has happened */
        boolean move(Act act) {
            String to = act.stage().name();
            if (!act.who().equals("commission")) {
                return false;
            }
            if (stage.equals(to)) {
                return true;
            }
            boolean isEnd = Set.of("ANSWERED", "ARCHIVED").contains(to);
            boolean isAllowed = NEXT.get(stage).contains(to)
                    && (act.givesReason() || !BACK.contains(stage + " " + to))
                    && !(isEnd && decided < opinions);
            stage = isAllowed ? to : stage;
            return isAllowed;
        }

        boolean extend(Act act) {
            return act.who().equals("commission")
                    && (act.givesReason() || stage.equals("PREPARED"))
                    && Set.of("PREPARED", "PUBLISHED", "OPEN", "CLOSED").contains(stage);
        }

        boolean handIn() {
            boolean isTaken = stage.equals("OPEN");
            opinions += isTaken ? 1 : 0;
            return isTaken;
        }

        /** @param isNew whether the opinion had no decision before */
        boolean decide(Act act, boolean isNew) {
            boolean isAllowed = act.who().equals("commission") && !stage.equals("ARCHIVED");
            decided += isAllowed && isNew ? 1 : 0;
            return isAllowed;
        }
    }

    private static Consultation prepared() {
        Consultation sample = Samples.consultation();
        return new Consultation(
                sample.id(),
                sample.title(),
                sample.draftId(),
                sample.versionId(),
                sample.organisationPath(),
                Stage.PREPARED,
                Visibility.PUBLIC,
                sample.openedAt(),
                sample.deadline(),
                false);
    }

    private static boolean succeeds(Runnable act) {
        try {
            act.run();
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    @Property(tries = 60)
    void whateverIsDoneTheRulesShouldHold(@ForAll("acts") List<Act> acts) {
        Consultation consultation = life.add(prepared());
        UUID id = consultation.id();
        Model model = new Model();
        OffsetDateTime deadline = consultation.deadline();
        for (Act chosen : acts) {
            Act act = chosen.in(model.stage);
            Caller who = PEOPLE.get(act.who());
            String reason = act.givesReason() ? "工作需要" : "";
            List<Opinion> before = life.opinions(id);
            boolean isDone;
            boolean isExpected;
            switch (act.what()) {
                case "move" -> {
                    isExpected = model.move(act);
                    isDone = succeeds(() ->
                            life.stages().move(who, id, new NewStage(act.stage().name(), reason)));
                }
                case "extend" -> {
                    deadline = deadline.plusDays(1);
                    NewDeadline later = new NewDeadline(deadline.toString(), reason);
                    isExpected = model.extend(act);
                    isDone = succeeds(() -> life.stages().extend(who, id, later));
                }
                case "hand in" -> {
                    isExpected = model.handIn();
                    isDone = succeeds(() -> life.handIn(consultation));
                }
                default -> {
                    if (before.isEmpty()) {
                        continue;
                    }
                    Opinion next = before.stream()
                            .filter(opinion -> opinion.decision() == null)
                            .findFirst()
                            .orElse(before.get(0));
                    isExpected = model.decide(act, next.decision() == null);
                    isDone = succeeds(() -> life.decide(who, id, next.id()));
                }
            }
            assertEquals(isExpected, isDone, act + " in " + model.stage);
            assertRulesHold(id, model, act);
        }
        Statistics.collect(model.stage);
        Statistics.coverage(reached -> Stream.of("OPEN", "ANSWERED", "ARCHIVED")
                .forEach(stage -> reached.check(stage).count(times -> times > 0)));
    }

    private static void assertRulesHold(UUID id, Model model, Act last) {
        Stage stage = life.consultations().get(StageCase.COMMISSION, id).stage();
        assertEquals(model.stage, stage.name(), "after " + last);
        List<Opinion> opinions = life.opinions(id);
        assertEquals(model.opinions, opinions.size(), "after " + last);
        boolean isOver = stage == Stage.ANSWERED || stage == Stage.ARCHIVED;
        assertTrue(
                !isOver || opinions.stream().allMatch(opinion -> opinion.decision() != null),
                "an opinion without an answer after " + last);
    }
}
