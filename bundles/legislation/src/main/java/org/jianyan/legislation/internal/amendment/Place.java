package org.jianyan.legislation.internal.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jianyan.legislation.ChineseNumber;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.text.Marks;

/**
 * Where an instruction applies, as it is cited: 第八条第一款末尾.
 *
 * @param steps from the largest unit to the smallest; none for the whole text
 * @param part which part of the smallest unit
 */
record Place(List<Step> steps, Part part) {
    private static final String NUMERAL = "(?:" + ChineseNumber.PATTERN + "|[0-9]{1,4})";
    private static final String STEP =
            "第(?:" + NUMERAL + "|[（(]" + NUMERAL + "[）)])(?:分编|编|章|节|条|款|项|目)(?:之" + ChineseNumber.PATTERN + ")?";
    private static final String PART = "(?:条首部分|开头部分|开始部分|引导语|末尾部分|末尾|开头)?";
    /** A place, perhaps behind the name of the text it is in. */
    static final String PATTERN =
            "(?:(?:《[^》]*》|本?\\p{IsHan}{0,20}?(?:法|条例|规定|办法|解释|决定|细则|规则))的?)?(?:" + STEP + ")+" + PART;
    /** Several places, or a range of them. */
    static final String LIST = PATTERN + "(?:(?:、|和|以及|及|与|至)" + PATTERN + ")*";

    private static final Pattern EACH = Pattern.compile("(至)?(?:[、和及与]|以及)?" + "((?:" + STEP + ")+)(" + PART + ")");
    private static final Pattern ONE =
            Pattern.compile("第[（(]?(" + NUMERAL + ")[）)]?(分编|编|章|节|条|款|项|目)(?:之(" + ChineseNumber.PATTERN + "))?");

    /** Which part of a unit is meant. */
    enum Part {
        WHOLE,
        /** The words before the first item. */
        LEAD,
        START,
        END
    }

    /** @param inserted what follows 之, 0 for nothing */
    record Step(ProvisionKind kind, int value, int inserted) {
        @Override
        public String toString() {
            String unit = kind.unit();
            return "第" + ChineseNumber.format(value) + unit
                    + (inserted == 0 ? "" : "之" + ChineseNumber.format(inserted));
        }

        /** As {@link org.jianyan.legislation.internal.text.LegalText.Unit#number} has it. */
        String number() {
            String plain = ChineseNumber.format(value);
            return kind == ProvisionKind.ITEM
                    ? "（" + plain + "）"
                    : kind == ProvisionKind.SUBITEM
                            ? Integer.toString(value)
                            : plain + (inserted == 0 ? "" : "之" + ChineseNumber.format(inserted));
        }
    }

    Place {
        steps = List.copyOf(steps);
    }

    static Place whole() {
        return new Place(List.of(), Part.WHOLE);
    }

    static Place of(Step... steps) {
        return new Place(List.of(steps), Part.WHOLE);
    }

    /**
     * Reads the places cited in a row.
     *
     * @param above where a citation goes on that does not begin with an article: the second of 第八条第一款和第二款
     */
    static List<Place> list(String text, Place above) {
        List<Place> places = new ArrayList<>();
        Place last = above;
        Matcher each = EACH.matcher(text);
        while (each.find()) {
            Place place = last.resolve(new Place(steps(each.group(2)), part(each.group(3))));
            if (each.group(1) != null && !places.isEmpty()) {
                places.addAll(between(places.get(places.size() - 1), place));
            }
            places.add(place);
            last = place;
        }
        return places;
    }

    private static List<Step> steps(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher one = ONE.matcher(text);
        while (one.find()) {
            steps.add(new Step(
                    kind(one.group(2)),
                    Marks.value(one.group(1)),
                    one.group(3) == null ? 0 : ChineseNumber.parse(one.group(3))));
        }
        return steps;
    }

    static ProvisionKind kind(String unit) {
        return switch (unit) {
            case "编" -> ProvisionKind.PART;
            case "分编" -> ProvisionKind.SUBPART;
            case "章" -> ProvisionKind.CHAPTER;
            case "节" -> ProvisionKind.SECTION;
            case "条" -> ProvisionKind.ARTICLE;
            case "款" -> ProvisionKind.PARAGRAPH;
            case "项" -> ProvisionKind.ITEM;
            default -> ProvisionKind.SUBITEM;
        };
    }

    private static Part part(String words) {
        return switch (words) {
            case "" -> Part.WHOLE;
            case "条首部分", "引导语", "开头部分" -> Part.LEAD;
            case "开始部分", "开头" -> Part.START;
            default -> Part.END;
        };
    }

    /** A citation that starts below an article or chapter goes on with what is above it here. */
    Place resolve(Place cited) {
        if (cited.steps.isEmpty()) {
            return new Place(steps, cited.part);
        }
        ProvisionKind first = cited.steps.get(0).kind();
        boolean isWhole = first == ProvisionKind.ARTICLE || first.isHeading() && first != ProvisionKind.SECTION;
        if (isWhole) {
            return cited;
        }
        List<Step> all =
                steps.stream().filter(step -> step.kind().compareTo(first) < 0).collect(Collectors.toList());
        all.addAll(cited.steps);
        return new Place(all, cited.part);
    }

    /** The places between two of a range, without both. */
    private static List<Place> between(Place from, Place to) {
        List<Place> places = new ArrayList<>();
        Step last = to.last();
        List<Step> above = from.steps.subList(0, from.steps.size() - 1);
        for (int value = from.last().value() + 1; value < last.value(); value++) {
            List<Step> steps = new ArrayList<>(above);
            steps.add(new Step(last.kind(), value, 0));
            places.add(new Place(steps, Part.WHOLE));
        }
        return places;
    }

    boolean isWholeText() {
        return steps.isEmpty();
    }

    Step last() {
        return steps.get(steps.size() - 1);
    }

    ProvisionKind kind() {
        return last().kind();
    }

    Place with(Step step) {
        return resolve(of(step));
    }

    /** The unit above the smallest. */
    Place above() {
        return new Place(steps.subList(0, steps.size() - 1), Part.WHOLE);
    }

    @Override
    public String toString() {
        String cited = steps.stream().map(Step::toString).collect(Collectors.joining());
        return (cited.isEmpty() ? "全文" : cited)
                + switch (part) {
                    case WHOLE -> "";
                    case LEAD -> "条首部分";
                    case START -> "开始部分";
                    case END -> "末尾";
                };
    }
}
