package org.jianyan.legislation.internal.lineage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jianyan.legislation.ChineseNumber;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.internal.ProvisionTree;
import org.jianyan.legislation.internal.text.LegalTextReader;
import org.junit.jupiter.api.Test;

final class LineageGrowthTest {
    private static final String CHARACTERS = "市人民代表大会常务委员应当依法登记管理单位个公共场所期限内申请处罚责令改正养犬免疫收容流浪城区街道";

    /** Every third article has other words at its end, every twentieth is another. */
    private static List<Provision> law(int articles, boolean isEdited) {
        StringBuilder text = new StringBuilder("示例条例\n");
        for (int i = 1; i <= articles; i++) {
            boolean isOther = isEdited && i % 20 == 0;
            Random random = new Random(isOther ? -i : i);
            text.append('第').append(ChineseNumber.format(i)).append("条　");
            for (int c = 0; c < 60; c++) {
                text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            text.append(isEdited && i % 3 == 0 ? "，并公布结果。\n" : "。\n");
        }
        return ProvisionTree.of(LegalTextReader.read(text.toString()).units(), new UUID(0, 1));
    }

    @Test
    void tenTimesTheArticlesShouldNotTakeAHundredTimesTheComparisons() {
        long few = LineageMatcher.comparisons(law(200, false), law(200, true));
        long many = LineageMatcher.comparisons(law(2_000, false), law(2_000, true));
        assertTrue(many < 20 * few, many + " against " + few);
    }
}
