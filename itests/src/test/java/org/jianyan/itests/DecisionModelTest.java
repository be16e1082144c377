package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.ProblemException;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.decision.DecisionProposal;
import org.jianyan.consultation.decision.DecisionRecord;
import org.jianyan.consultation.decision.NewDecision;
import org.jianyan.consultation.decision.NewJudgement;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Role;

/**
 * Whatever random people decide, propose and approve on opinions and groups, while more come in, some are hidden and the
 * stages go on: each member of a group has what was decided on it, what was decided before is readable, nothing is counted
 * wrong, and nothing is archived without an answer.
 */
final class DecisionModelTest {
    private static final Map<String, Caller> PEOPLE = Map.of(
            "commission",
            DecisionCase.COMMISSION,
            "reviewer",
            DecisionCase.REVIEWER,
            "auditor",
            Samples.caller(Role.AUDITOR, "/320400/"),
            "other city",
            Samples.caller(Role.COMMISSION, "/320500/"),
            "liaison",
            Samples.caller(Role.LIAISON_OFFICER, "/320400/320402/320402-01/"),
            "public",
            Caller.PUBLIC);

    private static final List<String> STAGES = List.of("OPEN", "CLOSED", "COLLATING", "ANSWERED", "ARCHIVED");

    /** What somebody does, and with which of what there is. */
    record Act(String what, String who, int which, Decision decision) {}

    /** A decision that was proposed, as the rules see it. */
    private static final class Proposed {
        private final String by;
        private final List<UUID> opinions;
        private final Decision decision;
        private String state = "PROPOSED";

        Proposed(String by, List<UUID> opinions, Decision decision) {
            this.by = by;
            this.opinions = opinions;
            this.decision = decision;
        }
    }

    /** What the rules say has become of the opinions. */
    private static final class Model {
        private final boolean byTwo;
        private final List<UUID> groups = new ArrayList<>();
        private final Map<UUID, List<Decision>> decided = new LinkedHashMap<>();
        private final Map<UUID, Proposed> proposals = new LinkedHashMap<>();
        private String stage = "OPEN";

        Model(boolean byTwo) {
            this.byTwo = byTwo;
        }

        boolean mayChange(String who) {
            return List.of("commission", "reviewer").contains(who) && !stage.equals("ARCHIVED");
        }

        void decide(List<UUID> opinions, Decision decision) {
            opinions.forEach(opinion -> decided.get(opinion).add(decision));
        }

        boolean mayJudge(Proposed proposal, String who, String verdict) {
            boolean isOwn = proposal.by.equals(who);
            return mayChange(who) && proposal.state.equals("PROPOSED") && isOwn == verdict.equals("WITHDRAW");
        }

        boolean move() {
            boolean isEnd = stage.equals("COLLATING") || stage.equals("ANSWERED");
            boolean isAllowed = !stage.equals("ARCHIVED")
                    && !(isEnd && decided.values().stream().anyMatch(List::isEmpty));
            if (isAllowed) {
                stage = STAGES.get(STAGES.indexOf(stage) + 1);
            }
            return isAllowed;
        }
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<String> what = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just("group")),
                Tuple.of(2, Arbitraries.just("join")),
                Tuple.of(5, Arbitraries.just("decide group")),
                Tuple.of(3, Arbitraries.just("decide opinion")),
                Tuple.of(4, Arbitraries.just("propose")),
                Tuple.of(5, Arbitraries.just("APPROVE")),
                Tuple.of(1, Arbitraries.just("REFUSE")),
                Tuple.of(1, Arbitraries.just("WITHDRAW")),
                Tuple.of(1, Arbitraries.just("hide")),
                Tuple.of(2, Arbitraries.just("move")));
        Arbitrary<String> who = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just("commission")),
                Tuple.of(4, Arbitraries.just("reviewer")),
                Tuple.of(1, Arbitraries.of(PEOPLE.keySet())));
        return Combinators.combine(what, who, Arbitraries.integers().between(0, 99), Arbitraries.of(Decision.class))
                .as(Act::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(50);
    }

    private static boolean succeeds(Runnable act) {
        try {
            act.run();
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    @Property(tries = 15)
    void whateverIsDecidedTheRulesShouldHold(@ForAll("acts") List<Act> acts, @ForAll boolean byTwo) {
        try (DecisionCase work = new DecisionCase(TestDatabase.DERBY, byTwo)) {
            Model model = new Model(byTwo);
            int number = 0;
            for (Act act : acts) {
                carryOut(work, model, act, "理由 " + number++);
                assertRulesHold(work, model, act);
            }
            assertTrue(work.ledgerIsIntact());
            Statistics.collect(model.stage);
        }
    }

    private static void carryOut(DecisionCase work, Model model, Act act, String reason) {
        Caller who = PEOPLE.get(act.who());
        UUID group = model.groups.isEmpty() ? null : model.groups.get(act.which() % model.groups.size());
        switch (act.what()) {
            case "group" -> {
                if (model.stage.equals("OPEN")) {
                    UUID made = work.group(1 + act.which() % 4);
                    model.groups.add(made);
                    work.members(made).forEach(opinion -> model.decided.put(opinion.id(), new ArrayList<>()));
                }
            }
            case "join" -> {
                if (model.stage.equals("OPEN") && group != null) {
                    work.join(group, 1 + act.which() % 3);
                    work.members(group).forEach(opinion -> model.decided.putIfAbsent(opinion.id(), new ArrayList<>()));
                }
            }
            case "hide" -> {
                if (group != null && !model.stage.equals("ARCHIVED")) {
                    work.hide(List.of(work.members(group).get(0).id()), act.which() % 2 == 0);
                }
            }
            case "move" -> {
                String to = STAGES.get(Math.min(STAGES.indexOf(model.stage) + 1, STAGES.size() - 1));
                boolean isThere = model.stage.equals(to);
                boolean isExpected = model.move() || isThere;
                assertEquals(isExpected, succeeds(() -> work.move(to)), act + " from " + model.stage);
            }
            case "decide group", "decide opinion" -> {
                if (group != null) {
                    decide(work, model, act, group, reason);
                }
            }
            case "propose" -> {
                if (group != null) {
                    propose(work, model, act, group, reason);
                }
            }
            default -> judge(work, model, act, who);
        }
    }

    private static void decide(DecisionCase work, Model model, Act act, UUID group, String reason) {
        List<UUID> members = work.members(group).stream().map(Opinion::id).toList();
        boolean isWhole = act.what().equals("decide group");
        List<UUID> meant = isWhole ? members : List.of(members.get(act.which() % members.size()));
        NewDecision decision = new NewDecision(
                isWhole ? List.of() : List.of(meant.get(0).toString()),
                isWhole ? List.of(group.toString()) : List.of(),
                act.decision().name(),
                reason,
                null);
        boolean isExpected = model.mayChange(act.who()) && !model.byTwo;
        boolean isDone = succeeds(() -> work.decisions().decide(PEOPLE.get(act.who()), work.id(), decision));
        assertEquals(isExpected, isDone, act + " in " + model.stage);
        if (isDone) {
            model.decide(meant, act.decision());
        }
    }

    private static void propose(DecisionCase work, Model model, Act act, UUID group, String reason) {
        List<UUID> members = work.members(group).stream().map(Opinion::id).toList();
        NewDecision decision = new NewDecision(
                List.of(), List.of(group.toString()), act.decision().name(), reason, members.size());
        List<DecisionProposal> made = new ArrayList<>();
        boolean isDone = succeeds(() -> made.add(work.decisions().propose(PEOPLE.get(act.who()), work.id(), decision)));
        assertEquals(model.mayChange(act.who()), isDone, act + " in " + model.stage);
        made.forEach(proposal -> model.proposals.put(proposal.id(), new Proposed(act.who(), members, act.decision())));
    }

    private static void judge(DecisionCase work, Model model, Act act, Caller who) {
        if (model.proposals.isEmpty()) {
            return;
        }
        List<UUID> ids = List.copyOf(model.proposals.keySet());
        UUID id = ids.get(act.which() % ids.size());
        Proposed proposal = model.proposals.get(id);
        boolean isExpected = model.mayJudge(proposal, act.who(), act.what());
        boolean isDone =
                succeeds(() -> work.decisions().judge(who, work.id(), id, new NewJudgement(act.what(), "意见如上")));
        // approving what one has approved carries on with it, and there is nothing left
        boolean isAgain = act.what().equals("APPROVE")
                && proposal.state.equals("APPROVED by " + act.who())
                && model.mayChange(act.who());
        assertEquals(isExpected || isAgain, isDone, act + " of one by " + proposal.by + ", " + proposal.state);
        if (isExpected) {
            proposal.state = act.what().equals("APPROVE") ? "APPROVED by " + act.who() : act.what();
            if (act.what().equals("APPROVE")) {
                model.decide(proposal.opinions, proposal.decision);
            }
        }
    }

    private static void assertRulesHold(DecisionCase work, Model model, Act last) {
        Map<UUID, Decision> expected = new HashMap<>();
        model.decided.forEach(
                (opinion, made) -> expected.put(opinion, made.isEmpty() ? null : made.get(made.size() - 1)));
        Map<UUID, Decision> found = new HashMap<>();
        for (UUID group : model.groups) {
            work.members(group).forEach(opinion -> found.put(opinion.id(), opinion.decision()));
        }
        assertEquals(expected, found, "after " + last);
        Map<UUID, List<Decision>> history = new LinkedHashMap<>();
        model.decided.forEach((opinion, made) -> history.put(opinion, new ArrayList<>()));
        for (DecisionRecord record : work.decisions()
                .list(DecisionCase.COMMISSION, work.id(), new PageRequest(PageRequest.MAX_LIMIT, ""))
                .items()) {
            history.get(record.opinionId()).add(record.decision());
        }
        assertEquals(model.decided, history, "what was decided before stays readable, after " + last);
        assertEquals(work.countedFromRows(), work.counted(), "after " + last);
    }
}
