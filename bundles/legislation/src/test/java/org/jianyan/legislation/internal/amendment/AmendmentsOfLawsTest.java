package org.jianyan.legislation.internal.amendment;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianyan.legislation.AmendmentOutcome;
import org.jianyan.legislation.AmendmentOutcome.State;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.internal.ProvisionTree;
import org.jianyan.legislation.internal.lineage.LineageMatcher;
import org.jianyan.legislation.internal.text.LegalText;
import org.jianyan.legislation.internal.text.LegalTextReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real decisions against the consolidated texts, and decisions written between real versions. */
final class AmendmentsOfLawsTest {
    private static String statute(String name) throws IOException {
        try (InputStream in = AmendmentsOfLawsTest.class.getResourceAsStream("/" + name + ".md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static LegalText read(String name) throws IOException {
        return LegalTextReader.read(statute(name));
    }

    /** The last two order that articles be deleted: the consolidated text cannot show what is not in it. */
    @ParameterizedTest
    @CsvSource({
        "criminal-law-amendment-11,criminal-law,47,0",
        "decision-shanghai-financial-court,shanghai-financial-court-2021,12,0",
        "decision-rail-injury,rail-injury-2021,12,2"
    })
    void whatARealDecisionOrdersShouldStandInTheConsolidatedText(
            String decision, String consolidated, long confirmed, long unprovable) throws IOException {
        Map<State, Long> states = Confirmation.of(read(consolidated), statute(decision)).stream()
                .collect(groupingBy(AmendmentOutcome::state, counting()));
        assertEquals(confirmed, states.getOrDefault(State.CONFIRMED, 0L));
        assertEquals(unprovable, states.getOrDefault(State.UNPROVABLE, 0L));
        assertEquals(
                confirmed + unprovable,
                states.values().stream().mapToLong(n -> n).sum());
    }

    @ParameterizedTest
    @CsvSource({
        // an article's words, an added article, an added paragraph, a lead, a replaced word, a removed phrase
        "criminal-law-amendment-11,criminal-law,已满十四周岁不满十六周岁的人，犯故意杀人,已满十四周岁不满十五周岁的人，犯故意杀人,一",
        "criminal-law-amendment-11,criminal-law,抢控驾驶操纵装置,抢夺驾驶操纵装置,二",
        "criminal-law-amendment-11,criminal-law,以食用为目的非法猎捕,以出售为目的非法猎捕,四十一",
        "decision-rail-injury,rail-injury-2021,有下列情形之一的，铁路运输企业不承担赔偿责任,有下列情形的，铁路运输企业不承担赔偿责任,四",
        "decision-rail-injury,rail-injury-2021,的责任份额根据各自责任大小确定,的责任份额由法院确定,七",
        "decision-shanghai-financial-court,shanghai-financial-court-2021,科创板上市公司,主板上市公司,五"
    })
    void aWordChangedInTheConsolidatedTextShouldBeToldForItsClause(
            String decision, String consolidated, String was, String is, String clause) throws IOException {
        String changed = statute(consolidated).replace(was, is);
        List<String> differing = Confirmation.of(LegalTextReader.read(changed), statute(decision)).stream()
                .filter(outcome -> outcome.state() == State.DIFFERS)
                .map(AmendmentOutcome::clause)
                .distinct()
                .toList();
        assertEquals(List.of(clause), differing);
    }

    @ParameterizedTest
    @CsvSource({
        "shanghai-residential-property,2018,2020",
        "public-security-penalties,2012,2025",
        "beijing-making-local-regulations,2017,2023",
        "legislation-law,2015,2023",
        "administrative-reconsideration,2017,2023",
        "emergency-response,2007,2024"
    })
    void aDecisionWrittenBetweenTwoVersionsShouldGiveTheLaterWordForWord(String law, String earlier, String later)
            throws IOException {
        LegalText before = read(law + "-" + earlier);
        LegalText after = read(law + "-" + later);
        DecisionWriter.Written written = written(before, after);
        Amended amended = Amended.of(before, written.text());
        assertEquals(
                List.of(),
                amended.outcomes().stream()
                        .filter(outcome -> outcome.state() != State.DONE)
                        .toList());
        assertEquals(List.of(), amended.problems());
        assertEquals(List.of(), Differences.between(amended.text(), after));
        assertEquals(List.of(), written.differences());
    }

    static DecisionWriter.Written written(LegalText before, LegalText after) {
        List<Provision> from = ProvisionTree.of(before.units(), new UUID(0, 1));
        List<Provision> to = ProvisionTree.of(after.units(), new UUID(0, 2));
        return DecisionWriter.write(before, after, Origins.of(from, to, LineageMatcher.match(from, to)));
    }

    @Test
    void differencesShouldNameThePlaceOfAChangedWord() throws IOException {
        LegalText text = read("shanghai-dog-keeping");
        String changed = statute("shanghai-dog-keeping").replaceFirst("养犬登记", "养犬备案");
        List<String> differences = Differences.between(text, LegalTextReader.read(changed));
        assertEquals(1, differences.size());
        assertTrue(differences.get(0).contains("养犬备案"), differences.get(0));
    }
}
