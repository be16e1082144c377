package org.jianyan.legislation.internal.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianyan.legislation.ChineseNumber;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.amendment.Instruction.Add;
import org.jianyan.legislation.internal.amendment.Instruction.AddWords;
import org.jianyan.legislation.internal.amendment.Instruction.Cover;
import org.jianyan.legislation.internal.amendment.Instruction.Merge;
import org.jianyan.legislation.internal.amendment.Instruction.Remove;
import org.jianyan.legislation.internal.amendment.Instruction.Renumber;
import org.jianyan.legislation.internal.amendment.Instruction.Reorder;
import org.jianyan.legislation.internal.amendment.Instruction.ReplaceWords;
import org.jianyan.legislation.internal.amendment.Instruction.Retitle;
import org.jianyan.legislation.internal.amendment.Instruction.Rewrite;
import org.jianyan.legislation.internal.amendment.Place.Part;
import org.jianyan.legislation.internal.amendment.Place.Step;

/**
 * What the phrases of a clause mean. A citation without an article goes on with the article of the phrase before it. A
 * phrase that contradicts itself means nothing.
 */
final class Meaning {
    private static final Pattern NUMBERED =
            Pattern.compile("^第\\p{IsHan}{1,8}?(?:分编|编|章|节|条)(?:之\\p{IsHan}{1,3})?[\\s　]+");
    private static final Pattern CITED_WORDS = Pattern.compile("(?:[、和及与]|以及)?(" + Place.LIST + ")?[^第"
            + Quotations.PASSAGE.substring(1) + "*(" + Quotations.PASSAGE + ")");

    private final Quotations quotations;
    private Place here = Place.whole();

    Meaning(Quotations quotations) {
        this.quotations = quotations;
    }

    private List<Place> places(String cited) {
        return cited == null ? List.of(here) : Place.list(cited, here);
    }

    /** What comes next in the clause goes on from here. */
    private Place at(Place place) {
        here = new Place(place.steps(), Part.WHOLE);
        return place;
    }

    private List<List<String>> passages(Matcher matcher) {
        return matcher.group("q") == null ? List.of() : quotations.in(matcher.group("q"));
    }

    List<Instruction> reorder(Matcher matcher) {
        List<Instruction> all = new ArrayList<>(List.of(new Reorder(Place.whole())));
        List<List<String>> pairs = passages(matcher);
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            List<Place> from = Place.list(String.join("", pairs.get(i)), here);
            List<Place> to = Place.list(String.join("", pairs.get(i + 1)), here);
            if (from.size() != 1 || to.size() != 1) {
                return List.of();
            }
            all.add(new Renumber(from.get(0), to.get(0).last()));
        }
        return all;
    }

    List<Instruction> retitle(Matcher matcher) {
        return List.of(new Retitle(Place.whole(), title(passages(matcher).get(0))));
    }

    List<Instruction> retitleHeading(Matcher matcher) {
        Place place = places(matcher.group("p")).get(0);
        return place.kind().isHeading()
                ? List.of(new Retitle(at(place), title(passages(matcher).get(0))))
                : List.of();
    }

    /** A title may be quoted with its number: “第三章　程序”. */
    private static String title(List<String> lines) {
        return NUMBERED.matcher(String.join("", lines)).replaceFirst("");
    }

    List<Instruction> add(Matcher matcher) {
        ProvisionKind kind = Place.kind(matcher.group("unit"));
        Place place = places(matcher.group("p")).get(0);
        boolean isBehind =
                matcher.group("where") != null && matcher.group("where").contains("后");
        Place parent = isBehind ? new Place(place.steps(), Part.WHOLE) : place;
        List<Place> numbers = Place.list(matcher.group("to"), parent);
        List<List<String>> passages = passages(matcher);
        if (numbers.size() != ChineseNumber.parse(matcher.group("count"))
                || numbers.stream().anyMatch(number -> number.kind() != kind)
                || passages.size() != 1 && passages.size() != numbers.size()) {
            return List.of();
        }
        List<Step> steps = numbers.stream().map(Place::last).toList();
        if (kind == ProvisionKind.ARTICLE
                && !place.isWholeText()
                && !isBehind
                && !place.kind().isHeading()) {
            return List.of();
        }
        if (kind == ProvisionKind.ARTICLE) {
            here = numbers.get(numbers.size() - 1);
        } else {
            at(place);
        }
        if (passages.size() == 1) {
            return List.of(new Add(place, isBehind, kind, steps, passages.get(0)));
        }
        List<Instruction> all = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            all.add(new Add(place, isBehind, kind, List.of(steps.get(i)), passages.get(i)));
        }
        return all;
    }

    List<Instruction> addUnnumbered(Matcher matcher) {
        ProvisionKind kind = Place.kind(matcher.group("unit"));
        Place place = places(matcher.group("p")).get(0);
        boolean isBehind =
                matcher.group("where") != null && matcher.group("where").contains("后");
        int count = ChineseNumber.parse(matcher.group("count"));
        if (place.isWholeText() || count != 1 || kind == ProvisionKind.ARTICLE && !isBehind) {
            return List.of();
        }
        return List.of(
                new Add(at(place), isBehind, kind, List.of(), passages(matcher).get(0)));
    }

    List<Instruction> addHeading(Matcher matcher) {
        List<Place> numbers =
                Place.list(matcher.group("to"), places(matcher.group("p")).get(0));
        List<String> lines = passages(matcher).get(0);
        if (numbers.size() != 1 || !numbers.get(0).kind().isHeading()) {
            return List.of();
        }
        Place place = numbers.get(0);
        List<Instruction> all = new ArrayList<>();
        all.add(new Add(
                place.above(), false, place.kind(), List.of(place.last()), List.of(title(lines.subList(0, 1)))));
        if (matcher.group("covered") != null) {
            all.addAll(cover(place, matcher.group("covered")));
        }
        List<Instruction> articles = articles(lines.subList(1, lines.size()));
        if (!articles.isEmpty()) {
            Add first = (Add) articles.get(0);
            Add last = (Add) articles.get(articles.size() - 1);
            all.addAll(articles);
            all.add(new Cover(place, first.numbers().get(0), last.numbers().get(0)));
        }
        return all;
    }

    /** The articles of a chapter that is quoted in full. */
    private static List<Instruction> articles(List<String> lines) {
        List<Instruction> all = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Step number = null;
        for (String line : lines) {
            Matcher mark = NUMBERED.matcher(line);
            List<Place> cited = mark.find() ? Place.list(mark.group(), Place.whole()) : List.of();
            boolean begins = cited.size() == 1 && cited.get(0).kind() == ProvisionKind.ARTICLE;
            if (begins && number != null) {
                all.add(new Add(Place.whole(), false, ProvisionKind.ARTICLE, List.of(number), words));
                words.clear();
            }
            number = begins ? cited.get(0).last() : number;
            words.add(begins ? line.substring(mark.end()) : line);
        }
        if (number != null) {
            all.add(new Add(Place.whole(), false, ProvisionKind.ARTICLE, List.of(number), words));
        }
        return all;
    }

    List<Instruction> insertWords(Matcher matcher) {
        Place place = at(places(matcher.group("p")).get(0));
        String anchor = String.join("", quotations.in(matcher.group("anchor")).get(0));
        String words = String.join("", quotations.in(matcher.group("words")).get(0));
        boolean isBehind = matcher.group("side").equals("后");
        return List.of(new ReplaceWords(place, anchor, isBehind ? anchor + words : words + anchor));
    }

    List<Instruction> addWords(Matcher matcher) {
        Place place = places(matcher.group("p")).get(0);
        String words = String.join("", quotations.in(matcher.group("words")).get(0));
        return place.part() == Part.WHOLE ? List.of() : List.of(new AddWords(keep(place), words));
    }

    private Place keep(Place place) {
        at(place);
        return place;
    }

    List<Instruction> merge(Matcher matcher) {
        List<Place> places = places(matcher.group("p"));
        if (places.size() < 2) {
            return List.of();
        }
        Place first = places.get(0);
        List<Place> others = places.subList(1, places.size());
        List<Instruction> all = new ArrayList<>();
        if (passages(matcher).isEmpty()) {
            all.add(new Merge(first, others));
        } else {
            all.add(new Rewrite(first, passages(matcher).get(0)));
            others.forEach(other -> all.add(new Remove(other)));
        }
        if (matcher.group("to") != null) {
            all.add(new Renumber(
                    first, Place.list(matcher.group("to"), first).get(0).last()));
        }
        at(first);
        return all;
    }

    List<Instruction> split(Matcher matcher) {
        Place place = places(matcher.group("p")).get(0);
        List<Place> numbers = Place.list(matcher.group("to"), place);
        List<List<String>> passages = passages(matcher);
        if (numbers.size() != passages.size() || numbers.size() != ChineseNumber.parse(matcher.group("count"))) {
            return List.of();
        }
        List<Instruction> all = new ArrayList<>();
        all.add(new Renumber(at(place), numbers.get(0).last()));
        all.add(new Rewrite(place, unnumbered(passages.get(0))));
        for (int i = 1; i < numbers.size(); i++) {
            Step step = numbers.get(i).last();
            Place where = place.kind() == ProvisionKind.ARTICLE ? Place.whole() : place.above();
            all.add(new Add(where, false, step.kind(), List.of(step), unnumbered(passages.get(i))));
        }
        return all;
    }

    private static List<String> unnumbered(List<String> lines) {
        List<String> all = new ArrayList<>(lines);
        all.set(0, NUMBERED.matcher(lines.get(0)).replaceFirst(""));
        return all;
    }

    List<Instruction> cover(Matcher matcher) {
        List<Place> headings = places(matcher.group("heading"));
        return headings.get(0).kind().isHeading() ? cover(at(headings.get(0)), matcher.group("covered")) : List.of();
    }

    private static List<Instruction> cover(Place heading, String covered) {
        List<Place> articles = Place.list(covered, Place.whole());
        boolean areArticles = articles.stream().allMatch(place -> place.kind() == ProvisionKind.ARTICLE);
        return areArticles
                ? List.of(new Cover(
                        heading,
                        articles.get(0).last(),
                        articles.get(articles.size() - 1).last()))
                : List.of();
    }

    List<Instruction> replaceWords(Matcher matcher) {
        return replace(places(matcher.group("p")), matcher.group("pairs"));
    }

    List<Instruction> replaceThroughout(Matcher matcher) {
        return replace(List.of(Place.whole()), matcher.group("pairs"));
    }

    /** “甲”、“乙”修改为“丙”，“丁”修改为“戊”. */
    private List<Instruction> replace(List<Place> places, String pairs) {
        List<Instruction> all = new ArrayList<>();
        for (String pair : pairs.split("，(?=" + Quotations.PASSAGE + ")")) {
            List<List<String>> words = quotations.in(pair);
            String to = String.join("", words.get(words.size() - 1));
            for (List<String> from : words.subList(0, words.size() - 1)) {
                places.forEach(place -> all.add(new ReplaceWords(keep(place), String.join("", from), to)));
            }
        }
        return all;
    }

    List<Instruction> renumber(Matcher matcher) {
        List<Place> from = places(matcher.group("p"));
        List<Place> to = Place.list(matcher.group("to"), from.get(0));
        List<List<String>> words = passages(matcher);
        if (from.size() != to.size() || !words.isEmpty() && words.size() != from.size()) {
            return List.of();
        }
        List<Instruction> all = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            all.add(new Renumber(from.get(i), to.get(i).last()));
            if (!words.isEmpty()) {
                all.add(new Rewrite(from.get(i), words.get(i)));
            }
        }
        at(from.get(from.size() - 1));
        return all;
    }

    List<Instruction> rewrite(Matcher matcher) {
        List<Place> places = places(matcher.group("p"));
        List<List<String>> passages = passages(matcher);
        if (places.get(0).isWholeText()) {
            return List.of();
        }
        List<Instruction> all = new ArrayList<>();
        if (passages.size() == places.size()) {
            for (int i = 0; i < places.size(); i++) {
                all.add(new Rewrite(places.get(i), passages.get(i)));
            }
        } else if (passages.size() == 1) {
            all.add(new Rewrite(places.get(0), passages.get(0)));
            places.subList(1, places.size()).forEach(place -> all.add(new Remove(place)));
        }
        at(places.get(places.size() - 1));
        return all;
    }

    /** 第八条第一款末尾的“甲”和第二款末尾的“乙”. */
    List<Instruction> removeWords(Matcher matcher) {
        List<Instruction> all = new ArrayList<>();
        Matcher each = CITED_WORDS.matcher(matcher.group("several"));
        while (each.find()) {
            List<List<String>> words = quotations.in(each.group(2));
            places(each.group(1))
                    .forEach(place -> all.add(new ReplaceWords(keep(place), String.join("", words.get(0)), "")));
        }
        return all;
    }

    List<Instruction> remove(Matcher matcher) {
        List<Place> places = places(matcher.group("p"));
        at(places.get(0));
        return places.stream().map(place -> (Instruction) new Remove(place)).toList();
    }
}
