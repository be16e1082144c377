package org.jianyan.legislation.internal.amendment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.amendment.Instruction.Add;
import org.jianyan.legislation.internal.amendment.Instruction.Cover;
import org.jianyan.legislation.internal.amendment.Place.Step;
import org.jianyan.legislation.internal.text.Marks;

/**
 * The articles in their new order and with their new numbers. An article that an instruction gives a number has it; the
 * others keep their order and take the numbers that are left. Where nothing is renumbered, a number that was deleted
 * stays free and a new article stands behind the one whose number it carries (第十七条之一).
 */
final class Arrangement {
    private static final Comparator<Step> ORDER =
            Comparator.comparingInt(Step::value).thenComparingInt(Step::inserted);

    private final Headings headings;
    private final List<Branch> kept;
    private final List<Branch> added = new ArrayList<>();
    /** Behind or within what a new article is said to stand. */
    private final Map<Branch, Branch> places = new HashMap<>();

    private final Map<Branch, Step> numbers = new HashMap<>();
    private boolean isReordered;

    Arrangement(Branch root) {
        kept = root.children.stream()
                .filter(child -> child.kind != ProvisionKind.ANNEX)
                .flatMap(Branch::all)
                .filter(branch -> branch.kind == ProvisionKind.ARTICLE)
                .toList();
        headings = new Headings(root, kept);
    }

    /** Numbers that instructions gave to units of whatever kind. */
    Map<Branch, Step> numbers() {
        return numbers;
    }

    void reorder() {
        isReordered = true;
    }

    /**
     * @param place an article it stands behind or a heading it stands below; {@code null} if only its number tells
     * @param number {@code null} if only its place tells
     */
    void addArticle(Branch article, Branch place, Step number) {
        added.add(article);
        if (place != null) {
            places.put(article, place);
        }
        if (number != null) {
            numbers.put(article, number);
        }
    }

    Optional<String> addHeading(Add add) {
        return headings.add(add);
    }

    Optional<String> cover(Cover cover) {
        headings.cover(cover);
        return Optional.empty();
    }

    /** @return what did not fit together */
    List<String> settle() {
        List<String> problems = new ArrayList<>();
        boolean isRenumbered = isReordered
                || kept.stream().anyMatch(numbers::containsKey)
                || added.stream()
                        .anyMatch(article -> !numbers.containsKey(article)
                                || numbers.get(article).inserted() == 0);
        List<Branch> sequence = isRenumbered ? renumbered(problems) : inserted(problems);
        headings.build(sequence, places, numbers, problems);
        return problems;
    }

    /** Numbers stay; new articles stand by theirs. */
    private List<Branch> inserted(List<String> problems) {
        List<Branch> sequence = new ArrayList<>();
        kept.stream().filter(article -> !article.isRemoved).forEach(sequence::add);
        added.forEach(article -> insert(article, sequence, problems));
        return sequence;
    }

    /** Puts an article where its number says. */
    private void insert(Branch article, List<Branch> sequence, List<String> problems) {
        Step number = numbers.get(article);
        int at = 0;
        while (at < sequence.size() && ORDER.compare(step(sequence.get(at)), number) < 0) {
            at++;
        }
        if (at < sequence.size() && ORDER.compare(step(sequence.get(at)), number) == 0) {
            problems.add("已经有" + number + "，新增的条文放在它的后面");
            at++;
        }
        article.number = number.number();
        sequence.add(at, article);
    }

    private static Step step(Branch article) {
        int at = article.number.indexOf('之');
        return new Step(ProvisionKind.ARTICLE, article.value(), at < 0 ? 0 : Marks.inserted(article.number));
    }

    private List<Branch> renumbered(List<String> problems) {
        Map<Integer, Branch> placed = new TreeMap<>();
        Map<Branch, List<Branch>> followers = new LinkedHashMap<>();
        List<Branch> flow = new ArrayList<>();
        List<Branch> inserted = new ArrayList<>();
        for (Branch article : withUnnumbered()) {
            Step number = numbers.get(article);
            if (number != null && number.inserted() > 0) {
                inserted.add(article);
            } else if (number == null && article.isInserted() && !flow.isEmpty()) {
                followers
                        .computeIfAbsent(flow.get(flow.size() - 1), key -> new ArrayList<>())
                        .add(article);
            } else if (number == null) {
                flow.add(article);
            } else if (placed.putIfAbsent(number.value(), article) != null) {
                problems.add("有两条都作为" + number + "，后一条按顺序排列");
                flow.add(article);
            }
        }
        List<Branch> sequence = new ArrayList<>();
        int next = 0;
        for (int number = 1; next < flow.size() || !placed.isEmpty(); number++) {
            Branch article = placed.remove(number);
            if (article == null && next == flow.size()) {
                number = placed.keySet().iterator().next() - 1;
                continue;
            }
            article = article == null ? flow.get(next++) : article;
            article.number = new Step(ProvisionKind.ARTICLE, number, 0).number();
            sequence.add(article);
            for (Branch follower : followers.getOrDefault(article, List.of())) {
                follower.number = article.number + follower.number.substring(follower.number.indexOf('之'));
                sequence.add(follower);
            }
        }
        inserted.forEach(article -> insert(article, sequence, problems));
        return sequence;
    }

    /** The kept articles in their order, with the new ones that have no number behind what they are said to follow. */
    private List<Branch> withUnnumbered() {
        List<Branch> all = new ArrayList<>();
        kept.stream().filter(article -> !article.isRemoved).forEach(all::add);
        for (Branch article : added) {
            Branch place = places.get(article);
            int at = numbers.containsKey(article) || place == null ? -1 : all.indexOf(place);
            all.add(at < 0 ? all.size() : at + 1, article);
        }
        return all;
    }
}
