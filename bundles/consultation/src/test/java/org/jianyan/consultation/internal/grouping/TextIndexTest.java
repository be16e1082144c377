package org.jianyan.consultation.internal.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TextIndexTest {
    private static final byte SIDE = 0;
    private static final String LETTER = "建议将每户限养一条改为每户限养两条，理由是多代同住的家庭确有需要，并且已经办理登记的犬只应当允许继续饲养，街道可以在核实居住面积以后予以认定。";

    private final TextIndex index = new TextIndex();
    private final Random random = new Random(3);

    private int place(int place, byte side, String text) {
        Wording wording = Wording.of(text);
        TextIndex.Found found = index.find(place, side, wording);
        if (found.equal() >= 0) {
            return found.equal();
        }
        int number = index.add(place, side, wording, found.isCrowded());
        found.groups().forEach(group -> index.unite(group, number));
        return number;
    }

    private int group(String text) {
        return index.group(place(1, SIDE, text));
    }

    /** So many characters replaced by random ones. */
    private String edited(String text, int edits) {
        StringBuilder edited = new StringBuilder(text);
        for (int i = 0; i < edits; i++) {
            edited.setCharAt(random.nextInt(edited.length()), (char) ('一' + random.nextInt(5_000)));
        }
        return edited.toString();
    }

    @Test
    void equalWordsShouldBeOneText() {
        assertEquals(
                place(1, SIDE, LETTER),
                place(1, SIDE, LETTER.replace("，", " , ").replace("。", "！")));
        assertEquals(1, index.size());
    }

    @Test
    void likeWordsShouldBeOneGroup() {
        int group = group(LETTER);
        for (int i = 0; i < 50; i++) {
            assertEquals(group, group(edited(LETTER, 8)));
        }
    }

    @Test
    void clausesInAnotherOrderShouldBeOneGroup() {
        List<String> clauses = List.of(LETTER.split("[，。]"));
        String turned = IntStream.range(0, clauses.size())
                .mapToObj(i -> clauses.get(clauses.size() - 1 - i))
                .collect(Collectors.joining("，"));
        assertEquals(group(LETTER), group(turned));
    }

    @Test
    void otherWordsOfTheSameClausesShouldBeOtherGroups() {
        int group = group(LETTER);
        assertNotEquals(group, group("建议将每户限养一条改为每户限养两条，" + "但是烈性犬除外，公安机关每年公布烈性犬的目录，并对饲养烈性犬的场所进行检查，检查结果向社会公开，接受监督。"));
    }

    @Test
    void placesAndSidesShouldBeKeptApart() {
        int number = place(1, SIDE, LETTER);
        assertNotEquals(index.group(number), index.group(place(2, SIDE, LETTER)));
        assertNotEquals(index.group(number), index.group(place(1, (byte) 1, LETTER)));
    }

    @Test
    void shortTextsShouldBeAlikeOnlyIfEqual() {
        assertNotEquals(group("建议提高罚款数额"), group("建议降低罚款数额"));
    }

    @Test
    void turningWordsShouldBeNoticed() {
        int number = place(1, SIDE, LETTER);
        int turned = place(1, SIDE, LETTER.replace("应当允许", "不应当允许"));
        assertEquals(index.group(number), index.group(turned));
        assertTrue(index.turnsLikeItsGroup(number));
        assertTrue(!index.turnsLikeItsGroup(turned));
    }

    @Test
    void aTextBetweenTwoGroupsShouldUniteThem() {
        String whole = "关于登记期限：建议自取得犬只之日起六十日内办理登记，并且允许通过网上平台提交照片和免疫证明，" + "逾期未办理的先书面提醒再处罚，首次违反的免予罚款，由社区工作人员上门协助老年人办理";
        int one = group(whole.substring(0, whole.length() * 7 / 10));
        int other = group(whole.substring(whole.length() * 3 / 10));
        assertNotEquals(one, other);
        group(whole);
        assertEquals(index.group(one), index.group(other));
    }

    @Test
    void variantsOfOneLetterShouldNotFillTheIndex() {
        int group = group(LETTER);
        for (int i = 0; i < 3_000; i++) {
            assertEquals(group, group(edited(LETTER, 5)));
        }
        assertTrue(index.indexed() < 100, "3,000 variants of one letter are looked up by " + index.indexed());
    }
}
