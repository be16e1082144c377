package org.jianyan.commons;

import java.util.List;

/** The input has faults; nothing was changed. */
public final class ValidationException extends ProblemException {
    public ValidationException(List<Violation> violations) {
        super(new Problem(
                "urn:jianyan:problem:validation",
                "Invalid input",
                400,
                "输入有 " + violations.size() + " 处错误，未作任何更改",
                violations));
    }

    public ValidationException(Violation violation) {
        this(List.of(violation));
    }
}
