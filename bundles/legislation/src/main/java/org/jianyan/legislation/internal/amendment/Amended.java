package org.jianyan.legislation.internal.amendment;

import java.util.ArrayList;
import java.util.List;
import org.jianyan.legislation.AmendmentOutcome;
import org.jianyan.legislation.AmendmentOutcome.State;
import org.jianyan.legislation.internal.amendment.Decision.Clause;
import org.jianyan.legislation.internal.text.LegalText;

/**
 * A text as a decision changes it.
 *
 * @param outcomes phrase by phrase, in the decision's order
 * @param problems what of the order and numbers of articles does not fit together
 */
public record Amended(LegalText text, List<AmendmentOutcome> outcomes, List<String> problems) {
    public Amended {
        outcomes = List.copyOf(outcomes);
        problems = List.copyOf(problems);
    }

    /** Applies a decision; what cannot be carried out is left out and told. */
    public static Amended of(LegalText base, String decision) {
        Amender amender = new Amender(base);
        List<Clause> clauses = DecisionReader.read(decision).clauses();
        List<List<String>> remarks = new ArrayList<>();
        clauses.forEach(clause -> remarks.add(new ArrayList<>()));
        // what recurs throughout comes first: what is rewritten has it already
        carryOut(clauses, amender, remarks, true);
        carryOut(clauses, amender, remarks, false);
        List<String> problems = new ArrayList<>();
        LegalText text = amender.finish(problems);
        List<AmendmentOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            State state = !clause.isUnderstood()
                    ? State.NOT_UNDERSTOOD
                    : remarks.get(i).isEmpty() ? State.DONE : State.NOT_FOUND;
            outcomes.add(
                    new AmendmentOutcome(clause.number(), clause.words(), state, String.join("；", remarks.get(i))));
        }
        return new Amended(text, outcomes, problems);
    }

    private static void carryOut(
            List<Clause> clauses, Amender amender, List<List<String>> remarks, boolean isThroughout) {
        for (int i = 0; i < clauses.size(); i++) {
            for (Instruction instruction : clauses.get(i).instructions()) {
                boolean recurs = instruction instanceof Instruction.ReplaceWords
                        && instruction.place().isWholeText();
                if (recurs == isThroughout) {
                    instruction.accept(amender).ifPresent(remarks.get(i)::add);
                }
            }
        }
    }
}
