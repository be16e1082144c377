package org.jianyan.example.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.spi.OpinionItem;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.spi.Stance;

/**
 * Finds the proposals of a report: below a heading that cites a provision and names a kind, each part that begins with
 * 意见 is one; so is each row of a table whose header names 条款 and 意见. Everything else is left alone.
 */
final class Proposals {
    private static final int MOST_FAULTS = 50;
    private static final String NUMERAL = "[零〇一二两三四五六七八九十百千]+";
    private static final Pattern HEADING = Pattern.compile("(?:[（(]?[0-9一二三四五六七八九十]+[)）、.．]\\s*)?(?:关于)?"
            + "(全文|第" + NUMERAL + "条(?:之" + NUMERAL + ")?(?:第" + NUMERAL + "款)?(?:第[（(]" + NUMERAL + "[）)]项)?)"
            + "(?:的(?:意见|建议|修改建议))?(?:[（(]([^（）()]{2,4})[）)])?");

    /** What is said of a proposal, by the words that it is introduced with, or the table's column is headed with. */
    private enum Part {
        PROVISION("条款"),
        KIND("类型", "意见类型"),
        STANCE("倾向"),
        TEXT("意见", "建议", "意见内容"),
        REASON("理由", "主要理由"),
        WORDING("建议修改为", "修改为", "建议表述");

        private final List<String> words;

        Part(String... words) {
            this.words = List.of(words);
        }

        static Optional<Part> find(String word) {
            return Arrays.stream(values())
                    .filter(part -> part.words.contains(word))
                    .findFirst();
        }
    }

    private final List<OpinionItem> items = new ArrayList<>();
    private final Violations violations = new Violations();
    private final Map<Part, String> current = new EnumMap<>(Part.class);
    private int faults;
    private int begun;
    private Part open;
    private List<Optional<Part>> columns = List.of();

    private Proposals() {}

    /** @throws org.jianyan.commons.ValidationException with every fault, by paragraph, or if there is no proposal */
    static List<OpinionItem> read(String lines) {
        Proposals proposals = new Proposals();
        int number = 0;
        for (String line : lines.split("\n")) {
            proposals.line(++number, line.strip());
        }
        proposals.end();
        proposals
                .violations
                .require(
                        proposals.faults > 0 || !proposals.items.isEmpty(),
                        "report",
                        "empty",
                        "没有找到意见；小标题应写条款和意见类型，如“二、关于第十四条第二款（修改）”，其下写“意见：……”")
                .throwIfAny();
        return proposals.items;
    }

    private void line(int number, String line) {
        if (line.startsWith("| ") && line.endsWith(" |")) {
            end();
            row(number, line.substring(1, line.length() - 1).split("\\|", -1));
            return;
        }
        columns = List.of();
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            end();
            current.clear();
            current.put(Part.PROVISION, heading.group(1));
            put(Part.KIND, heading.group(2));
            return;
        }
        if (current.containsKey(Part.PROVISION)) {
            said(number, line);
        }
    }

    private void put(Part part, String text) {
        if (text != null && !text.isBlank()) {
            current.put(part, text.strip());
        }
    }

    /** A part begins where it is introduced, and goes on until another one does. */
    private void said(int number, String line) {
        int colon = line.indexOf('：');
        Optional<Part> part = colon < 0 ? Optional.empty() : Part.find(line.substring(0, colon));
        if (part.isPresent()) {
            if (part.get() == Part.TEXT) {
                end();
                begun = number;
            }
            open = part.get();
            put(open, line.substring(colon + 1));
        } else if (open != null && !line.isEmpty()) {
            current.merge(open, line, (before, more) -> before + "\n" + more);
        }
    }

    /** The proposal that was begun is over; the heading stands for the next one. */
    private void end() {
        if (begun > 0) {
            add(begun);
        }
        begun = 0;
        open = null;
        Stream.of(Part.STANCE, Part.TEXT, Part.REASON, Part.WORDING).forEach(current::remove);
    }

    private void row(int number, String[] cells) {
        if (columns.isEmpty()) {
            columns = Stream.of(cells).map(cell -> Part.find(cell.strip())).toList();
            return;
        }
        if (!columns.contains(Optional.of(Part.PROVISION)) || !columns.contains(Optional.of(Part.TEXT))) {
            return;
        }
        current.clear();
        for (int i = 0; i < Math.min(cells.length, columns.size()); i++) {
            String cell = cells[i];
            columns.get(i).ifPresent(part -> put(part, cell));
        }
        add(number);
        current.clear();
    }

    private String of(Part part) {
        return current.getOrDefault(part, "");
    }

    private void add(int number) {
        String provision = of(Part.PROVISION);
        Optional<OpinionKind> kind = OpinionKind.find(of(Part.KIND));
        Optional<Stance> stance = Stance.find(of(Part.STANCE));
        String field = "report 第 " + number + " 段 ";
        require(kind.isPresent(), field + "类型", "kind", "应为赞成、反对、修改、删除、增加、疑问之一，收到：" + of(Part.KIND));
        require(
                stance.isPresent() || of(Part.STANCE).isEmpty(),
                field + "倾向",
                "stance",
                "应为从严、从宽之一，或者不写，收到：" + of(Part.STANCE));
        require(of(Part.TEXT).length() >= 2, field + "意见", "required", "意见内容至少 2 个字");
        items.add(new OpinionItem(
                "全文".equals(provision) ? "" : provision,
                kind.orElse(OpinionKind.QUESTION),
                stance.orElse(null),
                of(Part.TEXT),
                of(Part.REASON),
                of(Part.WORDING),
                "法学专家"));
    }

    private void require(boolean isRight, String field, String code, String message) {
        if (!isRight && faults++ < MOST_FAULTS) {
            violations.require(false, field, code, message);
        }
    }
}
