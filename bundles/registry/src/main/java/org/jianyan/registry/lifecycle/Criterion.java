package org.jianyan.registry.lifecycle;

import java.util.List;
import java.util.Objects;

/**
 * By what a candidate is scored.
 *
 * @param points the most that can be reached; those of all criteria add up to 100
 */
public record Criterion(String code, String title, int points) {
    /** The standards of establishment (article 1 of the city's rules), where a commission has set nothing else. */
    public static final List<Criterion> STANDARD = List.of(
            new Criterion("RESEARCH", "调研能力", 25),
            new Criterion("REPRESENTATIVENESS", "地域、行业的代表性或者特色", 20),
            new Criterion("TIES", "联系群众和社会组织的基础", 20),
            new Criterion("MEANS", "场地设施和人员条件", 15),
            new Criterion("WILL", "参与地方立法工作的意愿", 20));

    public Criterion {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
    }
}
