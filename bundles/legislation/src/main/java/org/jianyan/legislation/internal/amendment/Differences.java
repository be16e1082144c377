package org.jianyan.legislation.internal.amendment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.text.LegalText;

/** Where two texts differ, article by article and heading by heading, as a person would name the places. */
public final class Differences {
    private Differences() {}

    /** @return empty if both say the same at the same places; promulgation notes do not count */
    public static List<String> between(LegalText one, LegalText other) {
        List<String> differences = new ArrayList<>();
        if (!one.title().equals(other.title())) {
            differences.add("标题：“" + one.title() + "”与“" + other.title() + "”不同");
        }
        Map<String, String> left = places(one);
        Map<String, String> right = places(other);
        left.forEach((place, words) -> {
            String there = right.get(place);
            if (there == null) {
                differences.add(place + "：对方没有");
            } else if (!there.equals(words)) {
                differences.add(place + "：“" + words + "”，对方为“" + there + "”");
            }
        });
        right.keySet().stream()
                .filter(place -> !left.containsKey(place))
                .forEach(place -> differences.add(place + "：只有对方有"));
        boolean isReordered =
                differences.isEmpty() && !List.copyOf(left.keySet()).equals(List.copyOf(right.keySet()));
        if (isReordered) {
            differences.add("条文的顺序不同");
        }
        return differences;
    }

    /** Headings, articles and what stands outside of them, each with its words; places that recur are counted. */
    private static Map<String, String> places(LegalText text) {
        Map<String, String> places = new LinkedHashMap<>();
        Branch.of(text).children.forEach(child -> add(child, "", places));
        return places;
    }

    private static void add(Branch branch, String above, Map<String, String> places) {
        String cited = branch.kind == ProvisionKind.ARTICLE
                ? branch.mark()
                : above + branch.mark() + (branch.mark().isEmpty() ? branch.kind.unit() : "");
        String place = cited;
        for (int count = 2; places.containsKey(place); count++) {
            place = cited + "(" + count + ")";
        }
        String caption = branch.caption == null ? "" : branch.caption;
        boolean isOpen = branch.kind.isHeading();
        String words = isOpen ? caption + branch.text : caption + String.join("\n", branch.lines());
        places.put(place, (isOpen || branch.kind != ProvisionKind.ARTICLE ? "" : parent(branch)) + words);
        if (isOpen) {
            branch.children.forEach(child -> add(child, cited, places));
        }
    }

    /** An article below another heading is another. */
    private static String parent(Branch article) {
        return article.parent.kind == null ? "" : "［" + DecisionWriter.cite(article.parent) + "］";
    }
}
