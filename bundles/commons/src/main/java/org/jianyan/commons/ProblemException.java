package org.jianyan.commons;

import java.util.List;

/** An answer other than success, told in the same words over REST, SOAP and the console. */
public abstract class ProblemException extends RuntimeException {
    private final transient Problem problem;

    protected ProblemException(Problem problem) {
        super(problem.detail() + (problem.violations().isEmpty() ? "" : " " + problem.violations()));
        this.problem = problem;
    }

    protected ProblemException(int status, String type, String title, String detail) {
        this(new Problem("urn:jianyan:problem:" + type, title, status, detail, List.of()));
    }

    public Problem problem() {
        return problem;
    }
}
