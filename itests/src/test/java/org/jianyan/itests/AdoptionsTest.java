package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jianyan.commons.Forbidden;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.ValidationException;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.PlacementState;
import org.jianyan.consultation.decision.Adoption;
import org.jianyan.consultation.decision.NewDecision;
import org.jianyan.consultation.shared.ChangedWords;
import org.jianyan.identity.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From an adopted opinion its words, from a provision its opinions, on both databases. */
final class AdoptionsTest {
    private static final PageRequest ALL = new PageRequest(500, "");

    private static void adopt(DecisionCase made, UUID group, String decision) {
        made.decisions()
                .decide(
                        DecisionCase.COMMISSION,
                        made.id(),
                        new NewDecision(List.of(), List.of(group.toString()), decision, "已研究", null));
    }

    @ParameterizedTest
    @EnumSource
    void anAdoptedOpinionShouldPointToTheWordsItLedTo(TestDatabase database) {
        try (DecisionCase made = new DecisionCase(database, false)) {
            UUID edited = made.group(2);
            UUID same = made.group(1);
            UUID gone = made.group(1);
            UUID refused = made.group(1);
            List.of(edited, same, gone).forEach(group -> adopt(made, group, "ADOPTED"));
            adopt(made, refused, "NOT_ADOPTED");
            UUID version = made.revise(Map.of(1, "办理期限为三十日。"), List.of(3));
            List<Adoption> adoptions = made.adoptions()
                    .adoptions(DecisionCase.COMMISSION, made.id(), null, ALL)
                    .items();
            assertEquals(4, adoptions.size(), "those adopted, and no other");
            assertEquals(
                    adoptions,
                    made.adoptions()
                            .adoptions(DecisionCase.COMMISSION, made.id(), version, ALL)
                            .items());
            Adoption first = adoptions.get(0);
            assertEquals(PlacementState.FOLLOWED_EDITED, first.state());
            assertTrue(first.isChanged() && first.before().contains("为了规范养犬行为"), first.toString());
            assertEquals(
                    "办理期限为三十日。", first.after().stream().map(Adoption.Part::text).collect(Collectors.joining()));
            assertTrue(first.after().stream().anyMatch(Adoption.Part::isNew));
            Adoption unchanged = adoptions.get(2);
            assertEquals(PlacementState.FOLLOWED, unchanged.state());
            assertFalse(unchanged.isChanged(), "to be looked at: adopted, and nothing changed");
            Adoption orphan = adoptions.get(3);
            assertEquals(PlacementState.ORPHANED, orphan.state());
            assertNull(orphan.afterId());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everybodyShouldSeeWhichWordsChanged(TestDatabase database) {
        try (DecisionCase made = new DecisionCase(database, false)) {
            assertEquals(List.of(), made.adoptions().changedWords(made.consultation()));
            UUID edited = made.group(2);
            UUID same = made.group(1);
            UUID refused = made.group(1);
            List.of(edited, same).forEach(group -> adopt(made, group, "ADOPTED"));
            adopt(made, refused, "NOT_ADOPTED");
            assertEquals(List.of(), made.adoptions().changedWords(made.consultation()), "no later version");
            made.revise(Map.of(1, "办理期限为三十日。"), List.of(3));
            List<ChangedWords> changes = made.adoptions().changedWords(made.consultation());
            assertEquals(1, changes.size(), changes.toString());
            assertEquals(2, changes.get(0).adopted());
            assertTrue(changes.get(0).before().contains("为了规范养犬行为"));
            assertEquals(
                    "办理期限为三十日。",
                    changes.get(0).after().stream().map(Adoption.Part::text).collect(Collectors.joining()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFinalProvisionShouldTellTheOpinionsItComesFrom(TestDatabase database) {
        try (DecisionCase made = new DecisionCase(database, false)) {
            UUID group = made.group(3);
            UUID gone = made.group(2);
            UUID version = made.revise(Map.of(1, "办理期限为三十日。"), List.of(2));
            UUID first = made.provision(version, 1);
            assertEquals(
                    made.members(group),
                    made.adoptions()
                            .opinions(DecisionCase.COMMISSION, made.id(), first, ALL)
                            .items());
            UUID moved = made.members(gone).get(0).id();
            made.place(moved, version, "第1条");
            List<Opinion> now = made.adoptions()
                    .opinions(DecisionCase.COMMISSION, made.id(), first, ALL)
                    .items();
            assertEquals(4, now.size());
            assertTrue(now.stream().anyMatch(opinion -> opinion.id().equals(moved)), "placed there by a person");
            var page = made.adoptions().opinions(DecisionCase.COMMISSION, made.id(), first, new PageRequest(3, ""));
            assertEquals(3, page.items().size());
            assertEquals(
                    1,
                    made.adoptions()
                            .opinions(DecisionCase.COMMISSION, made.id(), first, new PageRequest(3, page.next()))
                            .items()
                            .size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotThereShouldBeSaid(TestDatabase database) {
        try (DecisionCase made = new DecisionCase(database, false)) {
            made.group(1);
            ValidationException none = assertThrows(ValidationException.class, () -> made.adoptions()
                    .adoptions(DecisionCase.COMMISSION, made.id(), null, ALL));
            assertTrue(none.problem().toString().contains("还没有以后的版本"));
            made.revise(Map.of(), List.of());
            assertThrows(ValidationException.class, () -> made.adoptions()
                    .adoptions(DecisionCase.COMMISSION, made.id(), UUID.randomUUID(), ALL));
            assertThrows(NotFound.class, () -> made.adoptions()
                    .opinions(DecisionCase.COMMISSION, made.id(), new UUID(0, 1), ALL));
            assertThrows(Forbidden.class, () -> made.adoptions()
                    .adoptions(Samples.caller(Role.DISTRICT_OFFICE, "/320400/320402/"), made.id(), null, ALL));
        }
    }
}
