package org.jianyan.legislation.internal.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.amendment.Place.Step;
import org.jianyan.legislation.internal.text.LegalText;
import org.jianyan.legislation.internal.text.LegalText.Unit;
import org.jianyan.legislation.internal.text.LegalTextReader;
import org.jianyan.legislation.internal.text.Marks;

/** A unit of a text while it is amended. What an instruction cites is found as it stood before the first one. */
final class Branch {
    final ProvisionKind kind;
    String number;
    String caption;
    String text;
    Branch parent;
    List<Branch> children = new ArrayList<>();
    /** The children before the first instruction. */
    private List<Branch> cited = List.of();

    boolean isRemoved;
    /** Whether an instruction gave it its number. */
    boolean isPlaced;

    Branch(ProvisionKind kind, String number, String caption, String text) {
        this.kind = kind;
        this.number = number;
        this.caption = caption;
        this.text = text;
    }

    /** A branch that bears the whole text. */
    static Branch of(LegalText source) {
        Branch root = new Branch(null, "", source.title(), "");
        List<Branch> all = new ArrayList<>();
        for (Unit unit : source.units()) {
            Branch branch = new Branch(unit.kind(), unit.number(), unit.caption(), unit.text());
            (unit.parent() < 0 ? root : all.get(unit.parent())).add(branch);
            all.add(branch);
        }
        root.all().forEach(branch -> branch.cited = List.copyOf(branch.children));
        return root;
    }

    /** What lines say, as they would below an article. */
    static Branch article(List<String> lines) {
        LegalText text = LegalTextReader.read("　\n修改内容\n第一条　" + String.join("\n", lines));
        return of(text).all()
                .filter(branch -> branch.kind == ProvisionKind.ARTICLE)
                .findFirst()
                .orElseThrow();
    }

    void add(Branch child) {
        child.parent = this;
        children.add(child);
    }

    /** This and everything below, in reading order. */
    Stream<Branch> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Branch::all));
    }

    /** What an instruction cites, as it stood before. */
    Optional<Branch> find(Place place) {
        Optional<Branch> found = Optional.of(this);
        for (Step step : place.steps()) {
            found = found.flatMap(branch -> branch.find(step));
        }
        return found;
    }

    private Optional<Branch> find(Step step) {
        if (step.kind() == ProvisionKind.PARAGRAPH) {
            List<Branch> paragraphs = cited.stream()
                    .filter(branch -> branch.kind == ProvisionKind.PARAGRAPH)
                    .toList();
            return step.value() <= paragraphs.size() && step.value() > 0
                    ? Optional.of(paragraphs.get(step.value() - 1))
                    : Optional.empty();
        }
        return cited.stream()
                .filter(branch -> branch.kind != ProvisionKind.ANNEX)
                .flatMap(Branch::allCited)
                .filter(branch -> branch.kind == step.kind() && branch.isNumbered(step))
                .findFirst();
    }

    private Stream<Branch> allCited() {
        return Stream.concat(Stream.of(this), cited.stream().flatMap(Branch::allCited));
    }

    boolean isNumbered(Step step) {
        return !number.isEmpty() && Marks.value(number) == step.value() && Marks.inserted(number) == step.inserted();
    }

    /** The words, with those of every unit below, unit by unit. */
    List<String> lines() {
        return all().filter(branch -> branch != this || kind != ProvisionKind.ARTICLE)
                .map(branch -> branch.mark() + branch.text)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    String mark() {
        return kind.mark(number);
    }

    /** Takes over the words, and what is below, of another. */
    void rewrite(Branch other) {
        text = other.text;
        caption = other.caption == null ? caption : other.caption;
        children = new ArrayList<>();
        other.children.forEach(this::add);
    }

    /** Takes this out of what it stands in. */
    void remove() {
        isRemoved = true;
        parent.children.remove(this);
    }

    /** The numeral of this unit, 0 if it has none. */
    int value() {
        return number.isEmpty() ? 0 : Marks.value(number);
    }

    boolean isInserted() {
        return number.indexOf('之') >= 0;
    }

    /** The text that this branch bears. */
    LegalText text(String note, boolean hasContents) {
        List<Unit> units = new ArrayList<>();
        children.forEach(child -> child.write(-1, units));
        return new LegalText(caption, note, hasContents, units, List.of());
    }

    private void write(int above, List<Unit> units) {
        int index = units.size();
        units.add(new Unit(index, above, kind, number, caption, text, 0));
        children.forEach(child -> child.write(index, units));
    }

    @Override
    public String toString() {
        return kind == null ? caption : mark() + text;
    }
}
