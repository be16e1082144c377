package org.jianyan.legislation.internal.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jianyan.documents.PaperDocument.Mark;
import org.jianyan.documents.PaperDocument.Words;
import org.jianyan.documents.WordDiff;
import org.jianyan.legislation.internal.comparison.Comparison.Row;
import org.junit.jupiter.api.Test;

final class ComparisonTextTest {
    private static String written(Row... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ComparisonText.write("示例", List.of("一", "二", "说明"), List.of(rows), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNewOrGoneShouldBeMarkedAndTheRestWrittenOnce() throws IOException {
        WordDiff diff = WordDiff.of("养犬人应当在三十日内办理养犬登记。", "养犬人应当在十五日内到住所地办理养犬登记和免疫。");
        String text = written(new Row(diff.before(), diff.after(), "修改"));
        assertEquals(
                "养犬人应当在三十日内办理养犬登记。",
                text.lines().skip(3).findFirst().orElseThrow().replaceAll("\\{\\+.*?\\+}|\\[-|-]", ""));
        assertEquals(
                "养犬人应当在十五日内到住所地办理养犬登记和免疫。",
                text.lines().skip(3).findFirst().orElseThrow().replaceAll("\\[-.*?-]|\\{\\+|\\+}", ""));
    }

    @Test
    void whatIsTheSameShouldBeLeftOut() throws IOException {
        Row same = new Row(List.of(new Words("甲。", Mark.NONE)), List.of(new Words("甲。", Mark.NONE)), "");
        assertEquals("示例（一 → 二）\n", written(same));
    }

    @Test
    void aDeletedAndANewProvisionShouldBeMarkedWhole() throws IOException {
        Row gone = new Row(List.of(new Words("甲。", Mark.GONE)), List.of(), "删去");
        Row added = new Row(List.of(), List.of(new Words("乙。", Mark.NEW)), "新增");
        assertEquals("示例（一 → 二）\n\n［删去］\n[-甲。-]\n\n［新增］\n{+乙。+}\n", written(gone, added));
    }
}
