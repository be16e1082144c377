package org.jianyan.legislation.internal.amendment;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jianyan.legislation.AmendmentOutcome;
import org.jianyan.legislation.AmendmentOutcome.State;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.amendment.Decision.Clause;
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
import org.jianyan.legislation.internal.text.LegalText;

/** Looks for what a decision orders in the consolidated text, where the text before it is not at hand. */
public final class Confirmation implements Instruction.Visitor<Confirmation.Finding> {
    private final Branch consolidated;
    private final Map<Place, Numbers> numbers = new HashMap<>();

    /** @param remark {@code null} for none */
    record Finding(State state, String remark) {
        static final Finding CONFIRMED = new Finding(State.CONFIRMED, null);
    }

    /** What came, went and was given numbers among the units of one kind below one place of the text before. */
    private static final class Numbers {
        private final Set<Integer> added = new HashSet<>();
        private final Set<Integer> removed = new HashSet<>();
        private final Map<Integer, Integer> given = new HashMap<>();
        private boolean isShifted;

        /** The number after the amendment of what had one before. */
        int after(int before) {
            if (given.containsKey(before) || !isShifted) {
                return given.getOrDefault(before, before);
            }
            int number = 0;
            for (int unit = 1; unit <= before; unit++) {
                if (!removed.contains(unit) && !given.containsKey(unit)) {
                    number++;
                    while (added.contains(number) || given.containsValue(number)) {
                        number++;
                    }
                }
            }
            return number;
        }
    }

    private Confirmation(LegalText consolidated, List<Clause> clauses) {
        this.consolidated = Branch.of(consolidated);
        clauses.forEach(clause -> clause.instructions().forEach(this::note));
    }

    /** Each phrase of a decision, looked for in the consolidated text. */
    public static List<AmendmentOutcome> of(LegalText consolidated, String decision) {
        List<Clause> clauses = DecisionReader.read(decision).clauses();
        Confirmation confirmation = new Confirmation(consolidated, clauses);
        return clauses.stream().map(confirmation::outcome).toList();
    }

    private AmendmentOutcome outcome(Clause clause) {
        State state = clause.isUnderstood() ? State.CONFIRMED : State.NOT_UNDERSTOOD;
        List<String> remarks = new ArrayList<>();
        for (Instruction instruction : clause.instructions()) {
            Finding finding = instruction.accept(this);
            boolean isWorse = finding.state() == State.DIFFERS || state == State.CONFIRMED;
            state = isWorse ? finding.state() : state;
            if (finding.remark() != null) {
                remarks.add(finding.remark());
            }
        }
        return new AmendmentOutcome(clause.number(), clause.words(), state, String.join("；", remarks));
    }

    private void note(Instruction instruction) {
        if (instruction instanceof Add add && !add.numbers().isEmpty()) {
            for (Step number : add.numbers()) {
                if (number.inserted() == 0) {
                    numbersAt(add.place().with(number)).added.add(number.value());
                    numbersAt(add.place().with(number)).isShifted = true;
                }
            }
        } else if (instruction instanceof Remove && instruction.place().last().inserted() == 0) {
            numbersAt(instruction.place())
                    .removed
                    .add(instruction.place().last().value());
            numbersAt(instruction.place()).isShifted |= instruction.place().kind() != ProvisionKind.ARTICLE;
        } else if (instruction instanceof Renumber renumber
                && renumber.place().last().inserted() == 0
                && renumber.to().kind() == renumber.place().kind()) {
            numbersAt(renumber.place())
                    .given
                    .put(renumber.place().last().value(), renumber.to().value());
            numbersAt(renumber.place()).isShifted = true;
        }
    }

    /** @param place of a unit among those that are numbered together */
    private Numbers numbersAt(Place place) {
        List<Step> steps = new ArrayList<>(place.steps());
        steps.set(steps.size() - 1, new Step(place.kind(), 0, 0));
        if (place.kind() == ProvisionKind.ARTICLE) {
            steps.subList(0, steps.size() - 1).clear();
        }
        return numbers.computeIfAbsent(new Place(steps, Part.WHOLE), key -> new Numbers());
    }

    /** The place, after the amendment, of what is cited as before it. */
    private Place after(Place before) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < before.steps().size(); i++) {
            Step step = before.steps().get(i);
            Numbers given = numbersAt(new Place(before.steps().subList(0, i + 1), Part.WHOLE));
            steps.add(new Step(
                    step.kind(), step.inserted() == 0 ? given.after(step.value()) : step.value(), step.inserted()));
        }
        return new Place(steps, before.part());
    }

    private Optional<Branch> find(Place place) {
        return consolidated.find(place);
    }

    private Finding compare(Place place, List<String> expected, boolean isMarked) {
        Optional<Branch> found = find(place);
        if (found.isEmpty()) {
            return new Finding(State.DIFFERS, "公布文本没有" + place);
        }
        List<String> lines = place.part() == Part.LEAD
                ? List.of(first(found.get()).text)
                : isMarked ? found.get().lines() : List.of(found.get().text);
        String words = String.join("\n", lines);
        String ordered = String.join("\n", expected);
        if (words.equals(ordered)) {
            return Finding.CONFIRMED;
        }
        if (plain(words).equals(plain(ordered))) {
            return new Finding(State.CONFIRMED, place + "只是标点的全角、半角或者末尾标点不同");
        }
        return new Finding(State.DIFFERS, place + "应为“" + ordered + "”，公布文本为“" + words + "”");
    }

    private static Branch first(Branch branch) {
        return branch.kind == ProvisionKind.ARTICLE ? branch.children.get(0) : branch;
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replaceFirst("[。;:]$", "");
    }

    @Override
    public Finding visit(Rewrite rewrite) {
        return compare(after(rewrite.place()), rewrite.lines(), true);
    }

    @Override
    public Finding visit(Add add) {
        if (add.kind().isHeading()) {
            Place place = add.place().with(add.numbers().get(0));
            return title(place, add.lines().get(0));
        }
        if (add.numbers().size() != 1) {
            return new Finding(State.UNPROVABLE, "没有写明每一处的序号");
        }
        Place above = after(new Place(
                add.place().steps().stream()
                        .filter(step -> step.kind().compareTo(add.kind()) < 0)
                        .toList(),
                Part.WHOLE));
        boolean isMarked =
                add.kind() != ProvisionKind.ITEM || add.lines().get(0).startsWith("（");
        return compare(above.with(add.numbers().get(0)), add.lines(), isMarked);
    }

    @Override
    public Finding visit(Remove remove) {
        return new Finding(State.UNPROVABLE, remove.place() + "删去后不在公布文本之中");
    }

    @Override
    public Finding visit(Renumber renumber) {
        Place place = renumber.to().kind() == ProvisionKind.ARTICLE
                ? Place.of(renumber.to())
                : after(renumber.place().above()).with(renumber.to());
        return find(place).isPresent() ? Finding.CONFIRMED : new Finding(State.DIFFERS, "公布文本没有" + place);
    }

    @Override
    public Finding visit(ReplaceWords replace) {
        Place place = after(replace.place());
        Optional<Branch> found = find(place);
        if (found.isEmpty() && replace.to().isEmpty()) {
            return Finding.CONFIRMED;
        }
        if (found.isEmpty()) {
            return new Finding(State.DIFFERS, "公布文本没有" + place);
        }
        String words =
                String.join("\n", found.get().all().map(branch -> branch.text).toList());
        boolean mayStay = replace.to().contains(replace.from());
        if (!words.contains(replace.to())) {
            return new Finding(State.DIFFERS, place + "没有“" + replace.to() + "”");
        }
        return mayStay || !words.contains(replace.from())
                ? Finding.CONFIRMED
                : new Finding(State.DIFFERS, place + "仍有“" + replace.from() + "”");
    }

    @Override
    public Finding visit(AddWords add) {
        Place place = after(add.place());
        String words =
                find(place).map(Confirmation::first).map(branch -> branch.text).orElse("");
        boolean isThere =
                place.part() == Part.END ? plain(words).endsWith(plain(add.words())) : words.startsWith(add.words());
        return isThere ? Finding.CONFIRMED : new Finding(State.DIFFERS, place + "没有“" + add.words() + "”");
    }

    @Override
    public Finding visit(Merge merge) {
        return new Finding(State.UNPROVABLE, "合并前的条文不在公布文本之中");
    }

    @Override
    public Finding visit(Retitle retitle) {
        return title(after(retitle.place()), retitle.title());
    }

    private Finding title(Place place, String title) {
        String found = find(place).map(branch -> branch.caption).orElse("");
        return title.equals(found) ? Finding.CONFIRMED : new Finding(State.DIFFERS, place + "的标题为“" + found + "”");
    }

    @Override
    public Finding visit(Cover cover) {
        Optional<Branch> heading = find(cover.place());
        boolean isThere = heading.isPresent()
                && heading.get().all().anyMatch(branch -> branch.isNumbered(cover.first()))
                && heading.get().all().anyMatch(branch -> branch.isNumbered(cover.last()));
        return isThere ? Finding.CONFIRMED : new Finding(State.DIFFERS, cover.place() + "的条文不同");
    }

    @Override
    public Finding visit(Reorder reorder) {
        return Finding.CONFIRMED;
    }
}
