package org.jianyan.commons;

import java.util.List;

/**
 * An error as RFC 9457 describes it.
 *
 * @param type names the kind of problem
 * @param title short, the same for every problem of the type
 * @param status HTTP status
 * @param detail what happened here, for a person
 * @param violations every fault of the input, empty for other problems
 */
public record Problem(String type, String title, int status, String detail, List<Violation> violations) {
    public Problem {
        violations = List.copyOf(violations);
    }

    /** What is nobody's fault but ours; the log tells it by the incident's number. */
    public static Problem internal(String incident) {
        return new Problem(
                "urn:jianyan:problem:internal", "Internal error", 500, "服务器内部错误，请将编号告知管理员：" + incident, List.of());
    }
}
