package org.jianyan.legislation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianyan.commons.Uuids;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftVersion;
import org.jianyan.legislation.LineageEntry;
import org.jianyan.legislation.LineageLink;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionFate;
import org.jianyan.legislation.internal.text.LegalTextReader;
import org.junit.jupiter.api.Test;

final class FatesTest {
    private static final String ONE = "第一条 为了规范养犬行为，保障公民健康和人身安全，制定本条例。";
    private static final String TWO = "第二条 个人养犬的，应当自取得犬只之日起三十日内办理养犬登记。";
    private static final String THREE = "第三条 遗弃犬只的，由公安机关处二百元以上二千元以下罚款。";

    private final UUID id = Uuids.next();
    private final List<DraftVersion> versions = new ArrayList<>();
    private final Map<UUID, List<Provision>> provisions = new HashMap<>();
    private final Map<UUID, List<LineageEntry>> links = new HashMap<>();

    private void version(String... articles) {
        UUID version = Uuids.next();
        List<Provision> read = ProvisionTree.of(
                LegalTextReader.read("示例条例\n" + String.join("\n", articles)).units(), version);
        if (!versions.isEmpty()) {
            UUID last = versions.get(versions.size() - 1).id();
            Lineage lineage = Lineage.carry(provisions.get(last), read);
            read = lineage.provisions();
            links.put(last, lineage.links().stream().map(FatesTest::entry).toList());
        }
        provisions.put(version, read);
        int number = versions.size() + 1;
        versions.add(new DraftVersion(
                version, id, number, "示例条例", "第" + number + "稿", "", false, "", null, OffsetDateTime.now()));
    }

    private static LineageEntry entry(LineageLink link) {
        return new LineageEntry(
                Uuids.next(),
                link.beforeId(),
                null,
                link.afterId(),
                null,
                link.change(),
                link.score(),
                link.evidence(),
                link.isSure(),
                null,
                null,
                null);
    }

    /** What becomes of an article of the first version in the last. */
    private ProvisionFate fate(String label) {
        Draft draft = new Draft(id, "示例条例", "/320400/", OffsetDateTime.now(), versions);
        return new Fates(draft, provisions::get, (from, to) -> links.get(from))
                .between(versions.get(0), versions.get(versions.size() - 1)).stream()
                        .filter(fate -> fate.label().equals(label))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void aProvisionShouldBeFollowedThroughNumbersAndWords() {
        version(ONE, TWO, THREE);
        version(ONE, "第二条 新增的一条，规定部门职责和社会协同。", TWO.replace("第二条", "第三条"), THREE.replace("第三条", "第四条"));
        version(ONE, TWO.replace("三十日", "十五日"), THREE);
        assertEquals("第二条", fate("第二条").afterLabel());
        assertTrue(fate("第二条").isEdited());
        assertFalse(fate("第一条").isEdited());
        assertEquals("第三条", fate("第三条").afterLabel());
    }

    @Test
    void aDeletedProvisionShouldTellInWhichVersionItWent() {
        version(ONE, TWO, THREE);
        version(ONE, TWO);
        version(ONE, TWO.replace("三十日", "十五日"));
        assertFalse(fate("第三条").isContinued());
        assertTrue(fate("第三条").evidence().startsWith("第2稿：删去"), fate("第三条").evidence());
    }

    @Test
    void whatIsNotClearShouldWaitForAPerson() {
        version("第一条 养犬应当登记，具体办法由公安部门规定。", "第二条 养猫应当登记，具体办法由公安部门规定。");
        version("第一条 养宠物应当登记，具体办法由公安部门规定。");
        assertFalse(fate("第一条").isContinued());
        assertTrue(fate("第一条").evidence().contains("待人工确认"), fate("第一条").evidence());
    }
}
