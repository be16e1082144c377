package org.jianyan.legislation.internal.amendment;

import java.util.List;

/**
 * An amendment decision.
 *
 * @param clauses in its order; what it says of its own coming into force is not among them
 */
record Decision(String title, List<Clause> clauses) {
    Decision {
        clauses = List.copyOf(clauses);
    }

    /**
     * One instruction with the words that give it.
     *
     * @param number of the clause, for example 三; empty if the decision has no numbers
     * @param words the part of the clause it is read from
     * @param instructions what it orders; none if it was not understood
     */
    record Clause(String number, String words, List<Instruction> instructions) {
        Clause {
            instructions = List.copyOf(instructions);
        }

        boolean isUnderstood() {
            return !instructions.isEmpty();
        }
    }
}
