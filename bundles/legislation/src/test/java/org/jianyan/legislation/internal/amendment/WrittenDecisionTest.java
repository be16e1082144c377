package org.jianyan.legislation.internal.amendment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jianyan.legislation.ChineseNumber;
import org.jianyan.legislation.internal.text.LegalText;
import org.jianyan.legislation.internal.text.LegalTextReader;

/** A decision written between any two texts gives the later one when it is applied to the earlier. */
final class WrittenDecisionTest {
    private static final String CHARACTERS = "市人民代表大会常务委员应当依法登记管理单位个公共场所期限内申请处罚责令改正";

    /** Articles of which some go, some come, some change places and some have other words. */
    @Property(tries = 300)
    void aWrittenDecisionShouldGiveTheLaterText(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < 3 + random.nextInt(12); i++) {
            articles.add(article(random));
        }
        LegalText before = text(articles, random);
        List<String> later = new ArrayList<>(articles);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            change(later, random);
        }
        LegalText after = text(later, random);
        DecisionWriter.Written written = AmendmentsOfLawsTest.written(before, after);
        Amended amended = Amended.of(before, written.text());
        assertEquals(List.of(), Differences.between(amended.text(), after), written.text());
        assertEquals(List.of(), written.differences());
    }

    private static void change(List<String> articles, Random random) {
        int at = random.nextInt(articles.size());
        switch (random.nextInt(5)) {
            case 0 -> articles.add(at, article(random));
            case 1 -> {
                if (articles.size() > 1) {
                    articles.remove(at);
                }
            }
            case 2 -> articles.add(random.nextInt(articles.size()), articles.remove(at));
            case 3 -> articles.set(at, articles.get(at) + "\n" + words(random, 20) + "。");
            default -> articles.set(at, articles.get(at).replaceFirst("应当", "可以"));
        }
    }

    private static LegalText text(List<String> articles, Random random) {
        StringBuilder source = new StringBuilder("示例条例\n");
        int chapters = 0;
        for (int i = 0; i < articles.size(); i++) {
            if (i % 4 == 0) {
                source.append("第").append(ChineseNumber.format(++chapters)).append("章　示例");
                source.append(words(random, 2)).append('\n');
            }
            source.append("第")
                    .append(ChineseNumber.format(i + 1))
                    .append("条　")
                    .append(articles.get(i))
                    .append('\n');
        }
        return LegalTextReader.read(source.toString());
    }

    private static String article(Random random) {
        StringBuilder article = new StringBuilder(words(random, 25) + "应当" + words(random, 10));
        if (random.nextInt(3) == 0) {
            article.append("：");
            int items = 2 + random.nextInt(4);
            for (int i = 1; i <= items; i++) {
                article.append("\n（").append(ChineseNumber.format(i)).append("）");
                article.append(words(random, 8)).append(i < items ? "；" : "。");
            }
            return article.toString();
        }
        article.append("。");
        for (int i = random.nextInt(3); i > 0; i--) {
            article.append('\n').append(words(random, 20)).append("。");
        }
        return article.toString();
    }

    private static String words(Random random, int length) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < length; i++) {
            words.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return words.toString();
    }
}
