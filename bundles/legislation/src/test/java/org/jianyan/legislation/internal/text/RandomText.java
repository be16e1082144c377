package org.jianyan.legislation.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jianyan.legislation.ChineseNumber;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.text.LegalText.Unit;

/** Legal texts of any shape that the rules allow, the same for the same seed. */
final class RandomText {
    private static final String CHARACTERS = "市人民代表大会常务委员应当依法登记管理单位个公共场所期限内申请处罚责令改正";

    private final Random random;
    private final List<Unit> units = new ArrayList<>();
    private int articles;
    private int chapters;

    private RandomText(long seed) {
        random = new Random(seed);
    }

    static LegalText of(long seed) {
        RandomText text = new RandomText(seed);
        text.body();
        String note = text.random.nextBoolean() ? "" : "2023年5月26日 市人民代表大会常务委员会通过\n为了公共管理，制定本条例。";
        boolean hasContents = text.random.nextBoolean()
                && text.units.stream().anyMatch(unit -> unit.kind().isHeading() && unit.kind() != ProvisionKind.ANNEX);
        return new LegalText("示例条例", note, hasContents, text.units, List.of());
    }

    private void body() {
        if (random.nextInt(4) == 0) {
            for (int i = 1; i <= 2; i++) {
                int part = add(-1, ProvisionKind.PART, ChineseNumber.format(i), caption(i), "");
                chapters = random.nextBoolean() ? chapters : 0;
                chapters(part);
            }
        } else if (random.nextInt(4) == 0) {
            articles(-1);
        } else {
            chapters(-1);
        }
        if (random.nextInt(3) == 0) {
            annex();
        }
    }

    private void chapters(int above) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            int chapter = add(above, ProvisionKind.CHAPTER, ChineseNumber.format(++chapters), caption(i), "");
            if (random.nextInt(3) == 0) {
                for (int j = 1; j <= 2; j++) {
                    articles(add(chapter, ProvisionKind.SECTION, ChineseNumber.format(j), caption(j), ""));
                }
            } else {
                articles(chapter);
            }
        }
    }

    private void articles(int above) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            articles++;
            article(above, ChineseNumber.format(articles));
            if (random.nextInt(6) == 0) {
                article(above, ChineseNumber.format(articles) + "之一");
                article(above, ChineseNumber.format(articles) + "之二");
            }
        }
    }

    private void article(int above, String number) {
        int article = add(above, ProvisionKind.ARTICLE, number, random.nextInt(4) == 0 ? "示例" + words(3) : null, "");
        for (int i = random.nextInt(3); i >= 0; i--) {
            paragraph(article);
        }
    }

    private void paragraph(int above) {
        if (random.nextInt(3) > 0) {
            add(above, ProvisionKind.PARAGRAPH, "", null, words(30) + "。");
            if (random.nextInt(8) == 0) {
                add(units.size() - 1, ProvisionKind.TABLE, "", null, "| 类别 | 标准 |\n| 甲 | " + words(4) + " |");
            }
            return;
        }
        int paragraph = add(above, ProvisionKind.PARAGRAPH, "", null, words(12) + "：");
        boolean hasTail = random.nextInt(4) == 0;
        int count = 1 + random.nextInt(12);
        for (int i = 1; i <= count; i++) {
            String end = i < count ? "；" : hasTail ? "的，" : "。";
            boolean hasSubitems = i < count && random.nextInt(6) == 0;
            String text = words(10) + (hasSubitems ? "：" : end);
            int item = add(paragraph, ProvisionKind.ITEM, "（" + ChineseNumber.format(i) + "）", null, text);
            for (int j = 1; hasSubitems && j <= 3; j++) {
                add(item, ProvisionKind.SUBITEM, Integer.toString(j), null, words(8) + "；");
            }
        }
        if (hasTail) {
            add(paragraph, ProvisionKind.TAIL, "", null, words(12) + "。");
        }
    }

    private void annex() {
        int annex = add(-1, ProvisionKind.ANNEX, "一", "示例目录" + words(3), "");
        for (int i = 1; i <= 1 + random.nextInt(3); i++) {
            int clause = add(annex, ProvisionKind.CLAUSE, ChineseNumber.format(i), null, "");
            add(clause, ProvisionKind.PARAGRAPH, "", null, words(10) + "。");
        }
    }

    private String caption(int number) {
        return words(4) + number;
    }

    private String words(int length) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < length; i++) {
            words.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return words.toString();
    }

    private int add(int parent, ProvisionKind kind, String number, String caption, String text) {
        units.add(new Unit(units.size(), parent, kind, number, caption, text, 0));
        return units.size() - 1;
    }
}
