package org.jianyan.legislation.internal.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.text.LegalText.Unit;

/** Writes a legal text line by line, as plain text or as light Markdown, so that it reads back to the same tree. */
public final class PlainText {
    private static final Map<ProvisionKind, String> LEVELS = Map.of(
            ProvisionKind.ANNEX, "## ",
            ProvisionKind.DIVISION, "### ",
            ProvisionKind.PART, "## ",
            ProvisionKind.SUBPART, "### ",
            ProvisionKind.CHAPTER, "## ",
            ProvisionKind.SECTION, "### ");

    private final Appendable out;
    private final boolean isMarkdown;

    private PlainText(Appendable out, boolean isMarkdown) {
        this.out = out;
        this.isMarkdown = isMarkdown;
    }

    /** One line for each heading, paragraph, item. */
    public static void write(LegalText text, Appendable out) throws IOException {
        new PlainText(out, false).write(text);
    }

    /** One line for each heading, paragraph, item. */
    public static String of(LegalText text) {
        StringBuilder plain = new StringBuilder();
        try {
            write(text, plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return plain.toString();
    }

    /** Headings by their level, articles in bold. */
    public static void writeMarkdown(LegalText text, Appendable out) throws IOException {
        new PlainText(out, true).write(text);
    }

    private void write(LegalText text) throws IOException {
        line((isMarkdown ? "# " : "") + text.title());
        for (String note : text.note().lines().toList()) {
            line(note);
        }
        if (text.hasContents()) {
            line("目录");
            for (Unit unit : text.units()) {
                if (unit.kind().isHeading() && unit.kind() != ProvisionKind.ANNEX) {
                    line(heading(unit));
                }
            }
        }
        List<Unit> units = text.units();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            boolean leads = leads(units, i);
            if (unit.kind() == ProvisionKind.ARTICLE || unit.kind() == ProvisionKind.CLAUSE) {
                line(mark(unit) + (leads ? units.get(i + 1).text() : ""));
                i += leads ? 1 : 0;
            } else if (unit.kind().isHeading()) {
                line((isMarkdown ? LEVELS.get(unit.kind()) : "") + heading(unit));
            } else if (!unit.mark().isEmpty() || !unit.text().isEmpty()) {
                line(unit.mark() + unit.text());
            }
        }
    }

    /** Whether the paragraph behind a unit stands on its line. */
    static boolean leads(List<Unit> units, int index) {
        Unit next = index + 1 < units.size() ? units.get(index + 1) : null;
        return next != null
                && next.kind() == ProvisionKind.PARAGRAPH
                && next.parent() == index
                && !next.text().isEmpty();
    }

    private String mark(Unit article) {
        if (article.kind() == ProvisionKind.CLAUSE) {
            return article.mark();
        }
        String caption = article.caption() == null ? "" : "【" + article.caption() + "】";
        return (isMarkdown ? "**" + article.mark() + "**" : article.mark()) + caption + "　";
    }

    static String heading(Unit unit) {
        if (unit.kind() == ProvisionKind.ANNEX) {
            return unit.caption().isEmpty() ? unit.mark() : unit.mark() + "：" + unit.caption();
        }
        String caption = unit.caption() == null ? "" : unit.caption();
        return unit.mark().isEmpty() ? caption : unit.mark() + "　" + caption;
    }

    private void line(String text) throws IOException {
        String ended = isMarkdown ? text.lines().collect(Collectors.joining("\n\n")) + "\n\n" : text + "\n";
        out.append(ended);
    }
}
