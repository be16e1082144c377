package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.jianyan.benchmarks.SessionTemplate;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.HeardVersion;
import org.jianyan.consultation.Stage;
import org.jianyan.consultation.Visibility;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.HeardVersions;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.documents.PaperDocument.Mark;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Role;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftVersion;
import org.jianyan.legislation.Law;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.TextService.ComparedText;
import org.jianyan.legislation.internal.Drafts;
import org.jianyan.legislation.internal.Lineages;
import org.jianyan.legislation.internal.Texts;
import org.jianyan.legislation.internal.jpa.DraftEntity;
import org.jianyan.legislation.internal.jpa.DraftStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which versions the public may compare, on both databases. */
final class HeardVersionsTest {
    private static final Caller COMMISSION = Samples.caller(Role.COMMISSION, "/320400/");
    private static final LocalDate IN_FORCE = LocalDate.of(2026, 7, 1);

    private final UUID draft = Uuids.next();
    /** Heard publicly, never heard, heard in confidence, adopted. */
    private final List<DraftVersion> versions =
            IntStream.rangeClosed(1, 4).mapToObj(this::version).toList();

    private DraftVersion version(int number) {
        return new DraftVersion(
                Uuids.next(),
                draft,
                number,
                "养犬管理条例",
                "第" + number + "稿",
                "",
                false,
                String.valueOf(number).repeat(64),
                number == 4 ? IN_FORCE : null,
                OffsetDateTime.now(ZoneOffset.UTC));
    }

    private List<Provision> articles(DraftVersion version) {
        return List.of(article(version, 1, "为了规范养犬行为，制定本条例。"), article(version, 2, "办理期限为" + version.number() + "0日。"));
    }

    private static Provision article(DraftVersion version, int number, String text) {
        UUID lineage = new UUID(7, number);
        String mark = "第" + number + "条";
        return new Provision(
                Uuids.next(),
                version.id(),
                null,
                lineage,
                ProvisionKind.ARTICLE,
                String.valueOf(number),
                mark,
                null,
                text,
                number,
                String.valueOf(text.hashCode()));
    }

    private Consultation consultation(DraftVersion version, Visibility visibility) {
        Consultation sample = Samples.consultation();
        return new Consultation(
                Uuids.next(),
                "征求意见",
                draft,
                version.id(),
                "/320400/",
                Stage.OPEN,
                visibility,
                sample.openedAt(),
                sample.deadline(),
                false);
    }

    private static List<Integer> numbers(List<HeardVersion> heard) {
        return heard.stream().map(HeardVersion::number).toList();
    }

    @ParameterizedTest
    @EnumSource
    void thePublicShouldCompareOnlyWhatItWasAskedAboutAndWhatWasAdopted(TestDatabase database) {
        SessionFactory sessions = TestDatabase.sessions(
                database.migrated(),
                Stream.of(OpinionEntity.class, DraftEntity.class)
                        .flatMap(one -> Arrays.stream(SessionTemplate.entities(one)))
                        .toArray(Class<?>[]::new));
        SessionTemplate jpa = new SessionTemplate(sessions);
        Consultation open = consultation(versions.get(0), Visibility.PUBLIC);
        Consultation secret = consultation(versions.get(2), Visibility.CONFIDENTIAL);
        jpa.tx(em -> {
            List<Provision> all = new ArrayList<>();
            versions.forEach(version -> all.addAll(articles(version)));
            new DraftStore(em)
                    .add(new Draft(draft, "养犬管理条例", "/320400/", OffsetDateTime.now(ZoneOffset.UTC), versions), all);
            new ConsultationStore(em).add(open, List.of());
            new ConsultationStore(em).add(secret, List.of());
        });
        Drafts drafts = new Drafts(jpa, null, null, null);
        HeardVersions heard = new HeardVersions(
                jpa,
                new Consultations(jpa, null, null, null, null, new NoAudit(), new StageCase.Topics()),
                drafts,
                new Texts(drafts, new Lineages(jpa, drafts, null)));
        Caller anybody = Caller.PUBLIC;

        assertEquals(List.of(1, 4), numbers(heard.versions(anybody, open.id())));
        assertThrows(NotFound.class, () -> heard.versions(anybody, secret.id()));
        assertEquals(List.of(1, 3, 4), numbers(heard.versions(COMMISSION, secret.id())));

        UUID first = versions.get(0).id();
        UUID adopted = versions.get(3).id();
        List<ComparedText> rows = heard.comparison(anybody, open.id(), first, adopted);
        assertEquals(2, rows.size());
        assertTrue(rows.get(0).before().stream().allMatch(words -> words.mark() == Mark.NONE), rows.toString());
        assertTrue(rows.get(1).before().stream().anyMatch(words -> words.mark() == Mark.GONE), rows.toString());
        assertTrue(rows.get(1).after().stream().anyMatch(words -> words.mark() == Mark.NEW), rows.toString());

        for (int hidden : List.of(1, 2)) {
            UUID version = versions.get(hidden).id();
            assertThrows(NotFound.class, () -> heard.comparison(anybody, open.id(), first, version));
            assertThrows(NotFound.class, () -> heard.comparison(anybody, open.id(), version, adopted));
        }
        assertThrows(ValidationException.class, () -> heard.comparison(anybody, open.id(), adopted, first));

        assertEquals(
                List.of(new Law(draft, adopted, "/320400/", "养犬管理条例", IN_FORCE)),
                drafts.laws(new PageRequest(10, "")).items());
        assertEquals(
                List.of(), drafts.laws(new PageRequest(10, draft.toString())).items());
    }

    @ParameterizedTest
    @EnumSource
    void aDraftThatIsNotAdoptedShouldBeNoLaw(TestDatabase database) {
        SessionFactory sessions =
                TestDatabase.sessions(database.migrated(), SessionTemplate.entities(DraftEntity.class));
        SessionTemplate jpa = new SessionTemplate(sessions);
        jpa.tx(em -> new DraftStore(em)
                .add(
                        new Draft(
                                draft,
                                "养犬管理条例",
                                "/320400/",
                                OffsetDateTime.now(ZoneOffset.UTC),
                                versions.subList(0, 3)),
                        List.of()));
        assertEquals(
                List.of(),
                new Drafts(jpa, null, null, null).laws(new PageRequest(10, "")).items());
    }
}
