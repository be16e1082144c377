package org.jianyan.legislation.internal.amendment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.amendment.Instruction.Add;
import org.jianyan.legislation.internal.amendment.Instruction.Cover;
import org.jianyan.legislation.internal.amendment.Place.Part;
import org.jianyan.legislation.internal.amendment.Place.Step;
import org.jianyan.legislation.internal.text.Marks;

/**
 * The headings above the articles. An article stays below its headings; one that is new or has moved stands below those
 * of the article before it, unless an instruction says which articles a heading covers.
 */
final class Headings {
    private static final Comparator<Step> ORDER =
            Comparator.comparingInt(Step::value).thenComparingInt(Step::inserted);

    private final Branch root;
    private final Map<Branch, Map<ProvisionKind, Branch>> chains = new HashMap<>();
    private final Map<Branch, Integer> positions = new HashMap<>();
    private final Map<Place, Branch> added = new LinkedHashMap<>();
    private final List<Cover> covers = new ArrayList<>();
    private final List<Branch> all;

    Headings(Branch root, List<Branch> articles) {
        this.root = root;
        all = new ArrayList<>(root.all()
                .filter(branch -> branch.kind != null && branch.kind.isHeading())
                .filter(branch -> !isInAnnex(branch))
                .toList());
        for (Branch article : articles) {
            positions.put(article, positions.size());
            chains.put(article, chain(article));
        }
    }

    private static boolean isInAnnex(Branch branch) {
        return branch.kind == ProvisionKind.ANNEX || branch.parent != null && isInAnnex(branch.parent);
    }

    private static Map<ProvisionKind, Branch> chain(Branch article) {
        Map<ProvisionKind, Branch> chain = new EnumMap<>(ProvisionKind.class);
        for (Branch above = article.parent; above.kind != null; above = above.parent) {
            chain.put(above.kind, above);
        }
        return chain;
    }

    /** A new heading; its place is one of the amended text. */
    Optional<String> add(Add add) {
        Step step = add.numbers().get(0);
        Branch heading = new Branch(add.kind(), step.number(), add.lines().get(0), "");
        if (added.putIfAbsent(add.place().with(step), heading) != null) {
            return Optional.of("两处都增加" + add.place().with(step));
        }
        return Optional.empty();
    }

    void cover(Cover cover) {
        covers.add(cover);
    }

    /** Puts the articles, in their new order, below their headings. */
    void build(List<Branch> sequence, Map<Branch, Branch> places, Map<Branch, Step> numbers, List<String> problems) {
        all.stream()
                .filter(numbers::containsKey)
                .forEach(heading -> heading.number = numbers.get(heading).number());
        inherit(sequence, places);
        for (Cover cover : covers) {
            Optional<Branch> heading = atNew(cover.place());
            if (heading.isEmpty()) {
                problems.add("修改后没有" + cover.place());
            } else {
                cover(sequence, heading.get(), cover);
            }
        }
        chains.values().forEach(this::mend);
        write(sequence, problems);
    }

    /**
     * What is new or moved stands with the article before it, or below the heading it is said to stand below; what has
     * moved only within its own headings stays below them.
     */
    private void inherit(List<Branch> sequence, Map<Branch, Branch> places) {
        Set<Branch> steady = Rising.of(sequence, positions);
        Map<ProvisionKind, Branch> before = sequence.stream()
                .filter(steady::contains)
                .findFirst()
                .map(chains::get)
                .orElseGet(() -> new EnumMap<>(ProvisionKind.class));
        Map<Branch, Map<ProvisionKind, Branch>> next = following(sequence, steady);
        for (Branch article : sequence) {
            Branch place = places.get(article);
            boolean stays = steady.contains(article)
                    || chains.containsKey(article) && chains.get(article).equals(next.get(article));
            Map<ProvisionKind, Branch> chain = stays ? chains.get(article) : new EnumMap<>(before);
            if (place != null && place.kind.isHeading()) {
                chain = chain(place);
                chain.put(place.kind, place);
            } else if (place != null) {
                chain = new EnumMap<>(chains.get(place));
            }
            chain.values().removeIf(heading -> heading.isRemoved);
            chains.put(article, chain);
            before = chain;
        }
    }

    /** The headings of the next article that has not moved, for each. */
    private Map<Branch, Map<ProvisionKind, Branch>> following(List<Branch> sequence, Set<Branch> steady) {
        Map<Branch, Map<ProvisionKind, Branch>> following = new HashMap<>();
        Map<ProvisionKind, Branch> next = null;
        for (int i = sequence.size() - 1; i >= 0; i--) {
            following.put(sequence.get(i), next);
            next = steady.contains(sequence.get(i)) ? chains.get(sequence.get(i)) : next;
        }
        return following;
    }

    /** The heading at a place of the amended text. */
    private Optional<Branch> atNew(Place place) {
        if (added.containsKey(place)) {
            return Optional.of(added.get(place));
        }
        return all.stream()
                .filter(heading -> !heading.isRemoved && newPlace(heading).equals(place))
                .findFirst();
    }

    private static Place newPlace(Branch heading) {
        List<Step> steps = new ArrayList<>();
        for (Branch above = heading; above.kind != null; above = above.parent) {
            steps.add(0, step(above));
        }
        // a chapter is cited without its part
        while (steps.size() > 1 && steps.get(1).kind() == ProvisionKind.CHAPTER) {
            steps.remove(0);
        }
        return new Place(steps, Part.WHOLE);
    }

    private static Step step(Branch branch) {
        return new Step(branch.kind, branch.value(), Marks.inserted(branch.number));
    }

    private void cover(List<Branch> sequence, Branch heading, Cover cover) {
        for (Branch article : sequence) {
            Step number = step(article);
            boolean isCovered = ORDER.compare(cover.first(), number) <= 0 && ORDER.compare(number, cover.last()) <= 0;
            Map<ProvisionKind, Branch> chain = chains.get(article);
            if (isCovered) {
                chain.put(heading.kind, heading);
            } else {
                chain.remove(heading.kind, heading);
            }
        }
    }

    /** A section that belongs to another chapter does not stand above the article any more. */
    private void mend(Map<ProvisionKind, Branch> chain) {
        chain.values().removeIf(heading -> {
            Branch above = heading.parent;
            while (above != null && above.kind != null && above.isRemoved) {
                above = above.parent;
            }
            return above != null
                    && above.kind != null
                    && !added.containsValue(heading)
                    && chain.containsKey(above.kind)
                    && chain.get(above.kind) != above;
        });
    }

    private void write(List<Branch> sequence, List<String> problems) {
        int first = 0;
        while (first < root.children.size() && !isArranged(root.children.get(first))) {
            first++;
        }
        List<Branch> lead = List.copyOf(root.children.subList(0, first));
        List<Branch> rest = root.children.subList(first, root.children.size()).stream()
                .filter(child -> !isArranged(child))
                .toList();
        all.forEach(heading -> heading.children.removeIf(Headings::isArranged));
        root.children = new ArrayList<>(lead);
        Set<Branch> written = new HashSet<>();
        Map<ProvisionKind, Branch> open = new EnumMap<>(ProvisionKind.class);
        for (Branch article : sequence) {
            Map<ProvisionKind, Branch> chain = chains.get(article);
            Branch above = root;
            boolean isSame = true;
            for (Map.Entry<ProvisionKind, Branch> entry : new EnumMap<>(chain).entrySet()) {
                Branch heading = entry.getValue();
                isSame = isSame && Objects.equals(open.get(entry.getKey()), heading);
                if (!isSame && written.add(heading)) {
                    above.add(heading);
                } else if (!isSame) {
                    problems.add(heading.mark() + "的条文不连续，" + article.mark() + "没有排在应有的位置");
                }
                above = heading;
            }
            above.add(article);
            open = chain;
        }
        all.stream()
                .filter(heading -> !heading.isRemoved && !written.contains(heading))
                .filter(heading -> sequence.stream()
                        .noneMatch(article -> chains.get(article).containsValue(heading)))
                .filter(heading -> heading.children.isEmpty())
                .forEach(heading -> problems.add(heading.mark() + "已没有条文，不再保留"));
        rest.forEach(root::add);
    }

    private static boolean isArranged(Branch branch) {
        return branch.kind == ProvisionKind.ARTICLE || branch.kind.isHeading() && branch.kind != ProvisionKind.ANNEX;
    }
}
