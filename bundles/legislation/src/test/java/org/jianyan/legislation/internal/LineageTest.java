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

    private static List<Provision> carry(List<Provision> before, List<Provision> after) {
        return Lineage.carry(before, after).provisions();
    }

    @Test
    void anUnchangedArticleShouldKeepItsLineageUnderANewNumber() {
        List<Provision> before = read("第一条 为了甲事，制定本条例。", "第二条 养犬应当登记。");
        List<Provision> after = carry(before, read("第一条 为了甲事，制定本条例。", "第二条 新增的规定。", "第三条 养犬应当登记。"));
        assertEquals(find(before, "第二条").lineageId(), find(after, "第三条").lineageId());
        assertNotEquals(find(before, "第二条").lineageId(), find(after, "第二条").lineageId());
    }

    @Test
    void anEditedArticleShouldKeepItsLineage() {
        List<Provision> before = read("第一条 为了规范养犬，制定本条例。", "第二条 个人养犬的，应当自取得犬只之日起三十日内办理养犬登记。");
        List<Provision> after = carry(before, read("第一条 为了规范养犬，制定本条例。", "第二条 个人养犬的，应当自取得犬只之日起十五日内办理养犬登记和免疫。"));
        assertEquals(find(before, "第二条").lineageId(), find(after, "第二条").lineageId());
    }

    @Test
    void anotherArticleUnderTheSameNumberShouldBeginANewLineage() {
        List<Provision> before = read("第一条 个人养犬的，应当自取得犬只之日起三十日内办理养犬登记。");
        List<Provision> after = carry(before, read("第一条 生活垃圾应当分类投放，收集容器由市容部门设置。"));
        assertNotEquals(before.get(0).lineageId(), after.get(0).lineageId());
    }

    @Test
    void ofTwoThatAreAlikeNoneShouldBeGuessed() {
        List<Provision> before = read("第一条 养犬应当登记，具体办法由公安部门规定。", "第二条 养猫应当登记，具体办法由公安部门规定。");
        List<Provision> after = carry(before, read("第一条 养宠物应当登记，具体办法由公安部门规定。"));
        before.forEach(
                provision -> assertNotEquals(provision.lineageId(), after.get(0).lineageId()));
    }

    @Test
    void theGreaterPartOfASplitArticleShouldKeepItsLineage() {
        String main = "个人养犬的，应当自取得犬只之日起三十日内，持身份证明和犬只免疫证明到住所地公安派出所办理养犬登记。";
        String part = "养犬人携犬出户的，应当使用不超过两米的牵引带，主动避让老年人、孕妇和儿童。";
        List<Provision> before = read("第一条 " + main, part);
        List<Provision> after = carry(before, read("第一条 " + main, "第二条 " + part));
        assertEquals(find(before, "第一条").lineageId(), find(after, "第一条").lineageId());
        assertNotEquals(find(before, "第一条").lineageId(), find(after, "第二条").lineageId());
    }
}
