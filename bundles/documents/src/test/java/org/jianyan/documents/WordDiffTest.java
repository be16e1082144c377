package org.jianyan.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.jianyan.documents.PaperDocument.Mark;
import org.jianyan.documents.PaperDocument.Words;
import org.junit.jupiter.api.Test;

final class WordDiffTest {
    private static String shown(List<Words> words) {
        return words.stream()
                .map(part -> part.mark() == Mark.NONE
                        ? part.text()
                        : part.mark() == Mark.GONE ? "[-" + part.text() + "]" : "[+" + part.text() + "]")
                .collect(Collectors.joining());
    }

    private static String text(List<Words> words) {
        return words.stream().map(Words::text).collect(Collectors.joining());
    }

    @Test
    void whatDiffersShouldBeWholeWords() {
        WordDiff diff = WordDiff.of("个人养犬的，应当自取得犬只之日起三十日内办理登记。", "个人养犬的，应当自取得犬只之日起十五日内办理登记和免疫。");
        assertEquals("个人养犬的，应当自取得犬只之日起[-三十日内]办理登记。", shown(diff.before()));
        assertEquals("个人养犬的，应当自取得犬只之日起[+十五日内]办理登记[+和免疫]。", shown(diff.after()));
    }

    @Test
    void aCharacterBetweenTwoChangesShouldNotTearThemApart() {
        WordDiff diff = WordDiff.of("由公安机关处以罚款和拘留。", "由公安机关处以警告和没收。");
        assertEquals("由公安机关处以[+警告和没收]。", shown(diff.after()));
    }

    @Property
    void bothTextsShouldBeKeptWhole(
            @ForAll @CharRange(from = '一', to = '七') String before,
            @ForAll @CharRange(from = '一', to = '七') String after) {
        WordDiff diff = WordDiff.of(before, after);
        assertEquals(before, text(diff.before()));
        assertEquals(after, text(diff.after()));
    }
}
