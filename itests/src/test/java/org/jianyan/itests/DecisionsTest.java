package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Forbidden;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.ProblemException;
import org.jianyan.commons.ValidationException;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.decision.DecisionOutcome;
import org.jianyan.consultation.decision.DecisionPreview;
import org.jianyan.consultation.decision.DecisionProposal;
import org.jianyan.consultation.decision.DecisionProposal.State;
import org.jianyan.consultation.decision.DecisionTemplate;
import org.jianyan.consultation.decision.NewDecision;
import org.jianyan.consultation.decision.NewDecisionTemplate;
import org.jianyan.consultation.decision.NewJudgement;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Decisions on one opinion, on many, on groups, by one person and by two, on both databases. */
final class DecisionsTest {
    private static final Caller COMMISSION = DecisionCase.COMMISSION;
    private static final Caller REVIEWER = DecisionCase.REVIEWER;
    private static final PageRequest ALL = new PageRequest(500, "");

    private static String refusal(Class<? extends ProblemException> type, Runnable act) {
        return assertThrows(type, act::run).problem().toString();
    }

    private static NewDecision on(List<UUID> opinions, String decision, String reason) {
        return new NewDecision(opinions.stream().map(UUID::toString).toList(), decision, reason);
    }

    private static NewDecision onGroup(UUID group, String decision, String reason, Integer expected) {
        return new NewDecision(List.of(), List.of(group.toString()), decision, reason, expected);
    }

    @ParameterizedTest
    @EnumSource
    void everyMemberOfAGroupShouldGetItsDecisionAndNobodyElse(TestDatabase database) {
        try (DecisionCase made = new DecisionCase(database, false)) {
            UUID group = made.group(1_203);
            UUID other = made.group(2);
            DecisionOutcome outcome =
                    made.decisions().decide(COMMISSION, made.id(), onGroup(group, "ADOPTED", "{条款}已修改", 1_203));
            assertEquals(new DecisionOutcome(1_203, 1_203), outcome);
            List<Opinion> members = made.members(group);
            assertEquals(1_203, members.size());
            assertTrue(members.stream()
                    .allMatch(opinion -> opinion.decision() == Decision.ADOPTED
                            && opinion.decisionReason().equals("第1条已修改")));
            assertTrue(made.members(other).stream().allMatch(opinion -> opinion.decision() == null));
            assertEquals(
                    new DecisionOutcome(1_203, 0),
                    made.decisions().decide(COMMISSION, made.id(), onGroup(group, "ADOPTED", "{条款}已修改", null)),
                    "the same again changes nothing");
            assertTrue(made.ledgerIsIntact());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPreviewShouldSayWhatItWouldComeToAndChangeNothing(TestDatabase database) {
        try (DecisionCase made = new DecisionCase(database, false)) {
            UUID group = made.group(30);
            List<UUID> members = made.members(group).stream().map(Opinion::id).toList();
            made.decisions().decide(COMMISSION, made.id(), on(members.subList(0, 3), "NOT_ADOPTED", "不属本条例"));
            made.decisions().decide(COMMISSION, made.id(), on(members.subList(3, 5), "ADOPTED", "第1条已修改"));
            NewDecision wanted = onGroup(group, "ADOPTED", "{条款}已修改", null);
            DecisionPreview preview = made.decisions().preview(COMMISSION, made.id(), wanted);
            assertEquals(30, preview.opinions());
            assertEquals(25, preview.undecided());
            assertEquals(2, preview.unchanged());
            assertEquals(Map.of(Decision.NOT_ADOPTED, 3L), preview.replaced());
            assertEquals(20, preview.samples().size());
            assertEquals("第1条已修改", preview.samples().get(0).reason());
            assertEquals(preview, made.decisions().preview(COMMISSION, made.id(), wanted));
            made.join(group, 1);
            String moved = refusal(Conflict.class, () -> made.decisions()
                    .decide(COMMISSION, made.id(), onGroup(group, "ADOPTED", "{条款}已修改", 30)));
            assertTrue(moved.contains("30") && moved.contains("31"), moved);
            assertEquals(
                    28,
                    made.decisions()
                                    .decide(COMMISSION, made.id(), onGroup(group, "ADOPTED", "{条款}已修改", 31))
                                    .decided()
                            - 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangedDecisionShouldLeaveTheEarlierOneReadable(TestDatabase database) {
        try (DecisionCase made = new DecisionCase(database, false)) {
            UUID opinion = made.members(made.group(1)).get(0).id();
            made.decisions().decide(COMMISSION, made.id(), on(List.of(opinion), "NOT_ADOPTED", "没有上位法依据"));
            made.decisions().decide(COMMISSION, made.id(), on(List.of(opinion), "PARTLY_ADOPTED", "查到了依据"));
            var list = made.decisions().list(COMMISSION, made.id(), ALL).items();
            assertEquals(
                    List.of("没有上位法依据", "查到了依据"),
                    list.stream().map(record -> record.reason()).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongShouldBeToldAllAtOnceAndChangeNothing(TestDatabase database) {
        try (DecisionCase made = new DecisionCase(database, false)) {
            UUID group = made.group(2);
            String told = refusal(ValidationException.class, () -> made.decisions()
                    .decide(COMMISSION, made.id(), new NewDecision(List.of("x"), List.of("y"), "MAYBE", " ", null)));
            for (String field : List.of("opinionIds", "groupIds", "decision", "reason")) {
                assertTrue(told.contains(field), told);
            }
            UUID nobody = UUID.randomUUID();
            String unknown = refusal(ValidationException.class, () -> made.decisions()
                    .decide(
                            COMMISSION,
                            made.id(),
                            new NewDecision(
                                    List.of(nobody.toString()),
                                    List.of(group.toString(), nobody.toString()),
                                    "ADOPTED",
                                    "理由",
                                    null)));
            assertTrue(unknown.contains("没有意见 " + nobody) && unknown.contains("没有意见组 " + nobody), unknown);
            refusal(ValidationException.class, () -> made.decisions()
                    .decide(COMMISSION, made.id(), new NewDecision(List.of(), "ADOPTED", "理由")));
            assertEquals(
                    0, made.decisions().list(COMMISSION, made.id(), ALL).items().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoPeopleShouldDecideWhereTheConsultationWantsIt(TestDatabase database) {
        try (DecisionCase made = new DecisionCase(database, true)) {
            UUID group = made.group(700);
            NewDecision wanted = onGroup(group, "ADOPTED", "已修改", null);
            refusal(Conflict.class, () -> made.decisions().decide(COMMISSION, made.id(), wanted));
            DecisionProposal proposal = made.decisions().propose(COMMISSION, made.id(), wanted);
            made.join(group, 1);
            NewJudgement approve = new NewJudgement("APPROVE", null);
            String self = refusal(
                    Conflict.class, () -> made.decisions().judge(COMMISSION, made.id(), proposal.id(), approve));
            assertTrue(self.contains("两个人"), self);
            refusal(Conflict.class, () -> made.decisions()
                    .judge(REVIEWER, made.id(), proposal.id(), new NewJudgement("WITHDRAW", "")));
            refusal(ValidationException.class, () -> made.decisions()
                    .judge(REVIEWER, made.id(), proposal.id(), new NewJudgement("REFUSE", " ")));
            assertEquals(
                    0, made.decisions().list(COMMISSION, made.id(), ALL).items().size());
            DecisionProposal approved = made.decisions().judge(REVIEWER, made.id(), proposal.id(), approve);
            assertEquals(State.APPROVED, approved.state());
            assertEquals(0, approved.remaining());
            assertEquals(
                    700,
                    made.members(group).stream()
                            .filter(opinion -> opinion.decision() == Decision.ADOPTED)
                            .count(),
                    "those that it was proposed for");
            assertEquals(
                    approved,
                    made.decisions().judge(REVIEWER, made.id(), proposal.id(), approve),
                    "approving again goes on where there is something left");
            refusal(Conflict.class, () -> made.decisions().judge(COMMISSION, made.id(), proposal.id(), approve));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProposalShouldBeRefusedOrWithdrawnAndStayReadable(TestDatabase database) {
        try (DecisionCase made = new DecisionCase(database, true)) {
            UUID group = made.group(2);
            NewDecision wanted = onGroup(group, "NOT_ADOPTED", "不属本条例", null);
            DecisionProposal first = made.decisions().propose(COMMISSION, made.id(), wanted);
            DecisionProposal second = made.decisions().propose(COMMISSION, made.id(), wanted);
            made.decisions().judge(REVIEWER, made.id(), first.id(), new NewJudgement("REFUSE", "理由不充分"));
            made.decisions().judge(COMMISSION, made.id(), second.id(), new NewJudgement("WITHDRAW", ""));
            List<DecisionProposal> all =
                    made.decisions().proposals(COMMISSION, made.id(), ALL).items();
            assertEquals(
                    List.of(State.REFUSED, State.WITHDRAWN),
                    all.stream().map(DecisionProposal::state).toList());
            assertEquals("理由不充分", all.get(0).comment());
            assertTrue(made.members(group).stream().allMatch(opinion -> opinion.decision() == null));
            refusal(Conflict.class, () -> made.decisions()
                    .judge(REVIEWER, made.id(), second.id(), new NewJudgement("APPROVE", "")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void templatesShouldBeKeptReplacedAndTakenAwayEachInItsOrganisation(TestDatabase database) {
        try (DecisionCase made = new DecisionCase(database, false)) {
            DecisionTemplate kept = made.templates()
                    .add(COMMISSION, new NewDecisionTemplate("320400", "已有规定", "ALREADY_PROVIDED_FOR", "{条款}已有规定"));
            DecisionTemplate again = made.templates()
                    .add(
                            COMMISSION,
                            new NewDecisionTemplate("320400", "已有规定", "ALREADY_PROVIDED_FOR", "上位法已有规定，见{条款}"));
            assertEquals(kept.id(), again.id());
            assertEquals(List.of(again), made.templates().list(COMMISSION));
            Caller elsewhere = Samples.caller(Role.COMMISSION, "/320500/");
            assertEquals(List.of(), made.templates().list(elsewhere));
            refusal(NotFound.class, () -> made.templates().remove(elsewhere, kept.id()));
            refusal(Forbidden.class, () -> made.templates()
                    .add(elsewhere, new NewDecisionTemplate("320400", "别的", "ADOPTED", "理由")));
            String told = refusal(ValidationException.class, () -> made.templates()
                    .add(COMMISSION, new NewDecisionTemplate("320400", "", "MAYBE", "")));
            assertTrue(told.contains("title") && told.contains("decision") && told.contains("reason"), told);
            made.templates().remove(COMMISSION, kept.id());
            assertEquals(List.of(), made.templates().list(COMMISSION));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverDecidesAndHidesAtOnceNothingShouldBeLostOrCountedTwice(TestDatabase database) throws Exception {
        try (DecisionCase made = new DecisionCase(database, false)) {
            UUID group = made.group(5);
            List<UUID> members = made.members(group).stream().map(Opinion::id).toList();
            ExecutorService people = Executors.newFixedThreadPool(4);
            List<Callable<Void>> acts = new ArrayList<>();
            IntStream.range(0, 40)
                    .forEach(i -> acts.add(() -> {
                        if (i % 4 == 3) {
                            made.hide(members, true);
                        } else {
                            String decision = Decision.values()[i % 3].name();
                            made.decisions().decide(COMMISSION, made.id(), on(members, decision, "第 " + i + " 次"));
                        }
                        return null;
                    }));
            for (Future<Void> done : people.invokeAll(acts)) {
                done.get();
            }
            people.shutdown();
            assertTrue(
                    made.members(group).stream().allMatch(opinion -> opinion.decision() != null && opinion.isHidden()));
            assertEquals(made.countedFromRows(), made.counted());
            assertTrue(made.ledgerIsIntact());
        }
    }
}
