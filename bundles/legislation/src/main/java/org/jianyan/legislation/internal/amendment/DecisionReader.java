package org.jianyan.legislation.internal.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.amendment.Decision.Clause;
import org.jianyan.legislation.internal.amendment.Instruction.Reorder;
import org.jianyan.legislation.internal.text.LegalText;
import org.jianyan.legislation.internal.text.LegalText.Unit;
import org.jianyan.legislation.internal.text.LegalTextReader;

/** Reads an amendment decision (修改决定, 修正案) into what it orders. */
final class DecisionReader {
    private static final Pattern OPENING = Pattern.compile(".*作(?:出)?(?:如下|下列|以下)?修改：?");
    private static final Pattern CLOSING =
            Pattern.compile("(?:本(?:决定|修正案)自.*|(?:《[^》]*》|.{0,30})根据本(?:决定|修正案).*|.*重新公布。?|此外，.*)");

    private final List<Clause> clauses = new ArrayList<>();
    private final List<String> block = new ArrayList<>();
    private String number = "";

    private DecisionReader() {}

    static Decision read(String source) {
        LegalText text = LegalTextReader.read(source);
        DecisionReader reader = new DecisionReader();
        boolean hasClauses = text.units().stream().anyMatch(unit -> unit.kind() == ProvisionKind.CLAUSE);
        if (hasClauses) {
            text.units().forEach(reader::unit);
        } else {
            reader.loose(source.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList());
        }
        reader.end();
        return new Decision(text.title(), reader.clauses);
    }

    private void unit(Unit unit) {
        if (unit.kind() == ProvisionKind.CLAUSE) {
            end();
            number = unit.number();
            return;
        }
        if (unit.parent() < 0) {
            end();
            number = "";
        }
        if (unit.mark().isEmpty() && unit.text().isEmpty()) {
            return;
        }
        boolean isOwn = unit.kind() == ProvisionKind.ITEM
                && block.size() == 1
                && !block.get(0).contains("“")
                && OPENING.matcher(block.get(0)).matches();
        if (isOwn) {
            block.clear();
        }
        (unit.mark() + unit.text()).lines().forEach(block::add);
    }

    /** A decision with one instruction has no numbers: what follows 作如下修改 is it. */
    private void loose(List<String> lines) {
        int opening = 0;
        while (opening < lines.size() && !OPENING.matcher(lines.get(opening)).matches()) {
            opening++;
        }
        block.addAll(lines.subList(Math.min(opening + 1, lines.size()), lines.size()));
    }

    private void end() {
        if (!block.isEmpty()) {
            Quotations quotations = Quotations.of(block);
            String prose = quotations.prose();
            if (!CLOSING.matcher(prose).matches()) {
                clauses.addAll(Phrases.read(number, quotations));
            } else if (prose.contains("顺序作相应调整")) {
                clauses.add(new Clause(number, prose, List.of(new Reorder(Place.whole()))));
            }
            block.clear();
        }
    }
}
