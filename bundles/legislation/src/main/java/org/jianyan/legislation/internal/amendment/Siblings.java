package org.jianyan.legislation.internal.amendment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jianyan.legislation.ChineseNumber;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.amendment.Place.Step;

/** Order and numbers of the units within an article, after some came or went. */
final class Siblings {
    private Siblings() {}

    /** The unit in which units of a kind stand, if this is cited above them. */
    static Branch home(Branch cited, ProvisionKind kind) {
        if (kind == ProvisionKind.PARAGRAPH || cited.kind != ProvisionKind.ARTICLE) {
            return cited;
        }
        return cited.children.stream()
                .filter(child -> child.children.stream().anyMatch(unit -> unit.kind == kind))
                .findFirst()
                .orElseGet(() -> cited.children.get(cited.children.size() - 1));
    }

    /** Units with a number of their own come to it, the others keep their order around them. */
    static void arrange(Branch parent, ProvisionKind kind, Map<Branch, Step> numbers) {
        if (kind == ProvisionKind.ARTICLE || kind.isHeading()) {
            return;
        }
        List<Branch> head = new ArrayList<>();
        List<Branch> tail = new ArrayList<>();
        Deque<List<Branch>> flow = new ArrayDeque<>();
        Map<Integer, List<Branch>> placed = new TreeMap<>();
        List<Branch> last = head;
        for (Branch child : parent.children) {
            if (child.kind == kind) {
                last = new ArrayList<>();
                boolean isPlaced = numbers.containsKey(child)
                        && placed.putIfAbsent(numbers.get(child).value(), last) == null;
                if (!isPlaced) {
                    flow.add(last);
                }
            }
            (child.kind == ProvisionKind.TAIL ? tail : last).add(child);
        }
        List<Branch> arranged = new ArrayList<>(head);
        for (int number = 1; !flow.isEmpty() || !placed.isEmpty(); number++) {
            List<Branch> next = placed.remove(number);
            if (next == null) {
                next = flow.isEmpty() ? placed.remove(placed.keySet().iterator().next()) : flow.poll();
            }
            next.get(0).number = number(next.get(0).number, number);
            arranged.addAll(next);
        }
        arranged.addAll(tail);
        parent.children = arranged;
    }

    /** A number in the style of another: （三） or 3 or （3）. */
    private static String number(String style, int value) {
        return style.isEmpty()
                ? ""
                : style.matches("\\d+")
                        ? Integer.toString(value)
                        : style.matches("（\\d+）") ? "（" + value + "）" : "（" + ChineseNumber.format(value) + "）";
    }
}
