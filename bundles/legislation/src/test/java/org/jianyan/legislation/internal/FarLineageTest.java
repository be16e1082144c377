package org.jianyan.legislation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianyan.commons.Uuids;
import org.jianyan.legislation.LineageChange;
import org.jianyan.legislation.LineageLink;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionIndex;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.text.LegalTextReader;
import org.junit.jupiter.api.Test;

final class FarLineageTest {
    private static final String ONE = "第一条 为了规范养犬行为，保障公民健康和人身安全，制定本条例。";
    private static final String TWO = "第二条 个人养犬的，应当自取得犬只之日起三十日内办理养犬登记。";
    private static final String THREE = "第三条 遗弃犬只的，由公安机关处二百元以上二千元以下罚款。";

    private static List<Provision> read(String... articles) {
        return ProvisionTree.of(
                LegalTextReader.read("示例条例\n" + String.join("\n", articles)).units(), Uuids.next());
    }

    private static Provision find(List<Provision> provisions, String citation) {
        return new ProvisionIndex(provisions).find(citation).orElseThrow();
    }

    private static LineageLink ofAfter(List<LineageLink> links, Provision after) {
        return links.stream()
                .filter(link -> after.id().equals(link.afterId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anIdentityShouldBeSureHoweverFarTheWordsHaveGone() {
        List<Provision> first = read(ONE, TWO, THREE);
        List<Provision> last = read(ONE, "第二条 携犬出户应当牵引，主动避让行人。", THREE).stream()
                .map(provision -> provision.kind() == ProvisionKind.ARTICLE
                                && provision.label().equals("第二条")
                        ? provision.withLineage(find(first, "第二条").lineageId())
                        : provision)
                .toList();
        LineageLink link = ofAfter(FarLineage.of(first, last), find(last, "第二条"));
        assertEquals(find(first, "第二条").id(), link.beforeId());
        assertEquals(LineageChange.EDITED, link.change());
        assertTrue(link.isSure());
    }

    @Test
    void whatPeopleHeldApartShouldNotBePairedByItsWordsAsSure() {
        List<Provision> first = read(ONE, TWO, THREE);
        List<Provision> last = read(ONE, TWO.replace("三十日", "十五日"), THREE);
        LineageLink link = ofAfter(FarLineage.of(first, last), find(last, "第二条"));
        assertFalse(link.isSure());
    }

    @Test
    void anIdentityShouldKeepOthersFromItsProvision() {
        List<Provision> first = read(ONE, TWO, THREE);
        List<Provision> last = read(ONE, TWO).stream()
                .map(provision -> provision.kind() == ProvisionKind.ARTICLE
                                && provision.label().equals("第二条")
                        ? provision.withLineage(find(first, "第三条").lineageId())
                        : provision)
                .toList();
        List<LineageLink> links = FarLineage.of(first, last);
        assertEquals(find(first, "第三条").id(), ofAfter(links, find(last, "第二条")).beforeId());
        LineageLink gone = links.stream()
                .filter(link -> find(first, "第二条").id().equals(link.beforeId()))
                .findFirst()
                .orElseThrow();
        assertEquals(LineageChange.DELETED, gone.change());
        assertFalse(gone.isSure());
    }

    @Test
    void everyProvisionShouldHaveALinkAndThoseOfTheLaterVersionBeInOrder() {
        List<Provision> first = read(ONE, TWO, THREE);
        List<Provision> second =
                Lineage.carry(first, read(ONE, "第二条 新增的一条，规定部门职责。", THREE)).provisions();
        List<Provision> last = Lineage.carry(second, read(THREE.replace("第三条", "第一条"), "第二条 另一条新增的规定。"))
                .provisions();
        List<LineageLink> links = FarLineage.of(first, last);
        Set<Object> ends = new HashSet<>();
        links.forEach(link -> {
            ends.add(link.beforeId());
            ends.add(link.afterId());
        });
        first.forEach(provision -> assertTrue(ends.contains(provision.id()), provision.label()));
        List<Object> after = links.stream()
                .map(LineageLink::afterId)
                .filter(id -> id != null)
                .distinct()
                .collect(Collectors.toList());
        assertEquals(last.stream().map(Provision::id).collect(Collectors.toList()), after);
    }
}
