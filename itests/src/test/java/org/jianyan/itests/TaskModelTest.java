package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.jianyan.consultation.task.NewReturn;
import org.jianyan.consultation.task.NewSignature;
import org.jianyan.consultation.task.NewStep;
import org.jianyan.consultation.task.TaskWork;
import org.jianyan.consultation.task.TaskWork.StepState;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Role;

/**
 * Whatever anybody does in whatever order: a contact point's task is only ever where the rules lead to, by whom the rules let,
 * no report is sent unsigned, and nothing that was written or happened is lost.
 */
final class TaskModelTest {
    private static final List<String> STEPS = List.of(
            "ACCEPT", "PRE_STUDY", "CONSULT", "COLLATE", "FIRST_DRAFT", "EXPERT_REVIEW", "FINAL_REPORT", "FEEDBACK");
    private static final List<String> STAGES = List.of("OPEN", "CLOSED", "COLLATING", "ANSWERED", "ARCHIVED");
    private static final Set<String> WORKING = Set.of("ACCEPTED", "SIGNED", "RETURNED");
    private static final String NOTE = "已完成";
    private static final Map<String, Caller> PEOPLE = Map.of(
            "liaison", TaskCase.LIAISON,
            "leader", TaskCase.LEADER,
            "commission", TaskCase.COMMISSION,
            "other leader", Samples.caller(Role.CONTACT_POINT_LEADER, TaskCase.OTHER),
            "auditor", Samples.caller(Role.AUDITOR, "/320400/"),
            "public", Caller.PUBLIC);

    private static TaskCase life;

    /** What somebody does; a step's code where it is one. */
    record Act(String what, String who) {}

    @BeforeContainer
    static void begin() {
        life = new TaskCase(TestDatabase.DERBY);
    }

    @AfterContainer
    static void end() {
        life.close();
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<String> what = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just("next")),
                Tuple.of(3, Arbitraries.of(STEPS)),
                Tuple.of(2, Arbitraries.just("return")),
                Tuple.of(2, Arbitraries.of("accept", "write", "sign", "send", "return", "advance")));
        Arbitrary<String> who = Arbitraries.frequencyOf(
                Tuple.of(7, Arbitraries.just("whoever may")), Tuple.of(1, Arbitraries.of(PEOPLE.keySet())));
        return Combinators.combine(what, who).as(Act::new).list().ofMinSize(10).ofMaxSize(60);
    }

    /** The rules, written down a second time. */
    private static final class Model {
        private String state = "ASSIGNED";
        private final Set<String> pending = new TreeSet<>(STEPS);
        private int reports;
        private boolean isLatestSent;
        private int stage;

        private boolean isAllDoneBefore(String step) {
            return STEPS.subList(0, STEPS.indexOf(step)).stream().noneMatch(pending::contains);
        }

        /** What a good worker would do now. */
        String next() {
            if (state.equals("ASSIGNED")) {
                return "accept";
            }
            if (state.equals("SIGNED")) {
                return "send";
            }
            if (state.equals("SENT")) {
                return STAGES.get(stage).equals("ANSWERED") ? "FEEDBACK" : "advance";
            }
            String first = STEPS.stream().filter(pending::contains).findFirst().orElse("advance");
            if (first.equals("FINAL_REPORT")) {
                return reports == 0 || isLatestSent ? "write" : "sign";
            }
            return first.equals("FIRST_DRAFT") ? "write" : first;
        }

        static String whoMay(String what) {
            return switch (what) {
                case "sign" -> "leader";
                case "return", "advance" -> "commission";
                default -> "liaison";
            };
        }

        /** @return whether it is allowed; then it has happened */
        boolean allows(String what, String who) {
            boolean isWorker = Set.of("liaison", "leader").contains(who);
            if (STAGES.get(stage).equals("ARCHIVED")) {
                // to archive what is archived changes nothing
                return what.equals("advance") && who.equals("commission");
            }
            return switch (what) {
                case "accept" -> isWorker && accept();
                case "write" -> isWorker && WORKING.contains(state) && write();
                case "sign" -> who.equals("leader") && sign();
                case "send" -> isWorker && send();
                case "return" -> who.equals("commission") && giveBack();
                case "advance" -> who.equals("commission") && ++stage > 0;
                default -> isWorker && step(what);
            };
        }

        private boolean accept() {
            if (state.equals("ASSIGNED")) {
                state = "ACCEPTED";
                pending.remove("ACCEPT");
            }
            return true;
        }

        private boolean write() {
            if (pending.contains("FIRST_DRAFT") && !isAllDoneBefore("FIRST_DRAFT")) {
                return false;
            }
            pending.remove("FIRST_DRAFT");
            reports++;
            isLatestSent = false;
            if (state.equals("SIGNED")) {
                state = "ACCEPTED";
                pending.add("FINAL_REPORT");
            }
            return true;
        }

        private boolean sign() {
            boolean isAllowed = Set.of("ACCEPTED", "RETURNED").contains(state)
                    && reports > 0
                    && !isLatestSent
                    && isAllDoneBefore("FINAL_REPORT");
            if (isAllowed) {
                state = "SIGNED";
                pending.remove("FINAL_REPORT");
            }
            return isAllowed;
        }

        private boolean send() {
            if (state.equals("SIGNED")) {
                state = "SENT";
                isLatestSent = true;
            }
            return state.equals("SENT");
        }

        private boolean giveBack() {
            boolean isAllowed = state.equals("SENT");
            if (isAllowed) {
                state = "RETURNED";
                pending.add("FINAL_REPORT");
            }
            return isAllowed;
        }

        private boolean step(String code) {
            if (Set.of("ACCEPT", "FINAL_REPORT").contains(code)) {
                return false;
            }
            if (!pending.contains(code)) {
                return steppedBy.contains(code);
            }
            boolean isIts = code.equals("FEEDBACK")
                    ? state.equals("SENT") && STAGES.get(stage).equals("ANSWERED")
                    : WORKING.contains(state);
            if (!isIts || !isAllDoneBefore(code)) {
                return false;
            }
            pending.remove(code);
            steppedBy.add(code);
            state = code.equals("FEEDBACK") ? "DONE" : state;
            return true;
        }

        /** Steps recorded as such: recording them just so again changes nothing. */
        private final Set<String> steppedBy = new TreeSet<>();
    }

    private static void act(String what, Caller who, UUID task, Model model) {
        switch (what) {
            case "accept" -> life.tasks().accept(who, task);
            case "write" -> life.write(who, task, "第 " + model.reports + " 稿以后");
            case "sign" -> life.tasks().sign(who, task, new NewSignature(Math.max(1, model.reports), "王示例"));
            case "send" -> life.tasks().send(who, task);
            case "return" -> life.tasks().giveBack(who, task, new NewReturn("不够具体", null));
            case "advance" -> life.move(who, STAGES.get(Math.min(model.stage + 1, STAGES.size() - 1)));
            default -> life.tasks().step(who, task, what, new NewStep("DONE", NOTE));
        }
    }

    @Property(tries = 60)
    void whateverIsDoneTheRulesShouldHold(@ForAll("acts") List<Act> acts) {
        UUID task = life.given(OffsetDateTime.now().plusDays(30)).id();
        Model model = new Model();
        List<TaskWork.Event> told = new ArrayList<>();
        for (Act chosen : acts) {
            String what = chosen.what().equals("next") ? model.next() : chosen.what();
            String who = chosen.who().equals("whoever may") ? Model.whoMay(what) : chosen.who();
            boolean isDone = true;
            try {
                act(what, PEOPLE.get(who), task, model);
            } catch (ProblemException e) {
                isDone = false;
            }
            String at = what + " by " + who + ", " + model.state + ", " + STAGES.get(model.stage);
            assertEquals(model.allows(what, who), isDone, at);
            TaskWork work = life.tasks().work(TaskCase.COMMISSION, task);
            assertEquals(model.state, work.task().state().name(), at);
            assertEquals(
                    model.pending,
                    work.steps().stream()
                            .filter(step -> step.state() == StepState.PENDING)
                            .map(TaskWork.Step::code)
                            .collect(Collectors.toCollection(TreeSet::new)),
                    at);
            assertEquals(model.reports, work.reports().size(), at);
            assertTrue(
                    work.reports().stream().allMatch(report -> report.sentAt() == null || report.signedAt() != null),
                    "a report was sent unsigned: " + at);
            assertEquals(told, work.events().subList(0, told.size()), "what was told stays: " + at);
            told = work.events();
            Statistics.collect(model.state);
        }
        Statistics.coverage(reached -> Stream.of("SENT", "RETURNED", "DONE")
                .forEach(state -> reached.check(state).count(times -> times > 0)));
    }
}
