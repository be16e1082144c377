package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.ValidationException;
import org.jianyan.consultation.Visibility;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.Texts;
import org.jianyan.consultation.internal.grouping.Grouping;
import org.jianyan.consultation.internal.search.SharedOpinions;
import org.jianyan.consultation.shared.Likeness;
import org.jianyan.consultation.shared.SharedCounts;
import org.jianyan.consultation.shared.SharedOpinion;
import org.jianyan.consultation.shared.SharedOpinionService;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Role;
import org.jianyan.legislation.internal.Drafts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What everybody may see of the others' opinions. */
final class SharedOpinionsTest extends SearchCase {
    private static final Caller NOBODY = Caller.PUBLIC;
    private static final String TWICE = "建议每户限养两条，并延长办理登记的期限，电话13912345678";
    private static final String ONCE = "建议把登记点设在每个街道，方便老年人办理登记";

    private SharedOpinionService shared;

    private void prepare() {
        Grouping grouping = new Grouping(jpa, 20, 1_000);
        int steps = 0;
        while (grouping.step()) {
            assertTrue(++steps < 100);
        }
        index();
        shared = new SharedOpinions(
                jpa,
                new Consultations(jpa, null, null, null, null, null, null),
                new Texts(new Drafts(jpa, null, null, null)),
                indexing,
                null,
                2);
    }

    private List<SharedOpinion> similar(String provision, String text) {
        return shared.similar(NOBODY, consultation.id(), new Likeness(provision, text));
    }

    @ParameterizedTest
    @EnumSource
    void whatSeveralHaveSaidShouldBeShownWithoutTheirNumbers(TestDatabase database) {
        begin(database);
        say(TWICE, TWICE, ONCE);
        prepare();
        assertEquals(
                List.of(new SharedOpinion("第一条第一款", OpinionKind.AMEND, "建议每户限养两条，并延长办理登记的期限，电话［电话］", 2)),
                similar("第一条", "能不能延长办理登记的期限"));
        assertEquals(1, similar("第一条第二款", "能不能延长办理登记的期限").size(), "elsewhere in the same article");
        assertEquals(List.of(), similar("第二条", "能不能延长办理登记的期限"), "said on another article");
        assertEquals(1, similar(null, "能不能延长办理登记的期限").size(), "on the whole text all of it counts");
        assertEquals(List.of(), similar(null, "把登记点设在每个街道"), "one alone has said so");
        assertEquals(List.of(), similar(null, "夜间施工噪声扰民"));
        assertEquals(List.of(), similar(null, "！？"));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasHiddenShouldNotBeShown(TestDatabase database) {
        begin(database);
        say(TWICE, TWICE);
        index();
        list(COMMISSION, query("")).items().forEach(hit -> hide(hit.opinion().id(), true));
        prepare();
        assertEquals(List.of(), similar(null, TWICE));
    }

    @ParameterizedTest
    @EnumSource
    void opinionsShouldBeCountedByProvision(TestDatabase database) {
        begin(database);
        submit(null, said(-1, OpinionKind.SUPPORT, null, "赞成立法"));
        submit(null, said(3, OpinionKind.AMEND, null, "第二条太短"), said(1, OpinionKind.ADD, null, "第一款加一句"));
        submit(POINT, said(1, OpinionKind.DELETE, null, "删去第一款"));
        prepare();
        assertEquals(
                new SharedCounts(
                        4,
                        List.of(
                                new SharedCounts.Count(null, "全文", 1),
                                new SharedCounts.Count(provisions.get(1).id(), "第一条第一款", 2),
                                new SharedCounts.Count(provisions.get(3).id(), "第二条", 1))),
                shared.counts(NOBODY, consultation.id()));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotPublicShouldNotBeThere(TestDatabase database) {
        begin(database);
        say(TWICE, TWICE);
        prepare();
        jpa.tx(em -> em.createQuery("update ConsultationEntity c set c.visibility = :invited")
                .setParameter("invited", Visibility.INVITED.name())
                .executeUpdate());
        for (Caller caller : List.of(NOBODY, COMMISSION, Samples.caller(Role.LIAISON_OFFICER, POINT))) {
            assertThrows(NotFound.class, () -> shared.counts(caller, consultation.id()));
            assertThrows(NotFound.class, () -> shared.similar(caller, consultation.id(), new Likeness(null, "随便说一句")));
            assertThrows(NotFound.class, () -> shared.changes(caller, consultation.id()));
        }
        assertThrows(NotFound.class, () -> shared.counts(NOBODY, UUID.randomUUID()));
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultShouldBeNamedAndNothingBeShownBeforeItsTime(TestDatabase database) {
        begin(database);
        prepare();
        assertEquals(new SharedCounts(0, List.of()), shared.counts(NOBODY, consultation.id()));
        assertThrows(ValidationException.class, () -> similar(null, " "));
        assertThrows(ValidationException.class, () -> similar("第九条", "没有这一条"));
        assertThrows(NotFound.class, () -> shared.changes(NOBODY, consultation.id()), "nothing was published");
    }
}
