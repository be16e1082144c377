package org.jianyan.legislation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.jianyan.commons.Uuids;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionIndex;
import org.jianyan.legislation.internal.text.LegalTextReader;
import org.junit.jupiter.api.Test;

final class LineageTest {
    private static List<Provision> read(String... articles) {
        return ProvisionTree.of(
                LegalTextReader.read("示例条例\n" + String.join("\n", articles)).units(), Uuids.next());
    }

    private static Provision find(List<Provision> provisions, String citation) {
        return new ProvisionIndex(provisions).find(citation).orElseThrow();
    }

    @Test
    void anUnchangedArticleShouldKeepItsLineageUnderANewNumber() {
        List<Provision> before = read("第一条 为了甲事，制定本条例。", "第二条 养犬应当登记。");
        List<Provision> after = Lineage.carry(before, read("第一条 为了甲事，制定本条例。", "第二条 新增的规定。", "第三条 养犬应当登记。"));
        assertEquals(find(before, "第二条").lineageId(), find(after, "第三条").lineageId());
        assertNotEquals(find(before, "第二条").lineageId(), find(after, "第二条").lineageId());
    }

    @Test
    void aChangedArticleShouldBeginANewLineageAlthoughItsNumberStays() {
        List<Provision> before = read("第一条 养犬应当登记。");
        List<Provision> after = Lineage.carry(before, read("第一条 养犬应当登记并免疫。"));
        assertNotEquals(before.get(0).lineageId(), after.get(0).lineageId());
    }

    @Test
    void wordsThatOccurTwiceShouldNotBeGuessed() {
        List<Provision> before = read("第一条 养犬应当登记。", "第二条 养犬应当登记。");
        List<Provision> after = Lineage.carry(before, read("第一条 养犬应当登记。"));
        before.forEach(
                provision -> assertNotEquals(provision.lineageId(), after.get(0).lineageId()));
    }
}
