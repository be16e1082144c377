package org.jianyan.legislation.internal.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.TextService;
import org.jianyan.legislation.TextService.Format;

@Service
@Command(
        scope = "legislation",
        name = "compare",
        description = "Shows what differs between two versions, words gone as [-…-], words new as {+…+}")
public final class TextCompareCommand implements Action {
    /** Files are written here and nowhere else. */
    private static final Path EXPORT = Path.of(System.getProperty("karaf.data", "data"), "export");

    @Argument(index = 0, name = "draft", required = true, description = "Identifier of the draft")
    private String draftId;

    @Argument(index = 1, name = "from", required = true, description = "Number of the earlier version")
    private int from;

    @Argument(index = 2, name = "to", description = "Number of the later version; the latest if none is given")
    private int to;

    @Option(name = "--file", description = "Writes the comparison table to data/export: html, docx or pdf")
    private String format;

    @Reference
    private DraftService drafts;

    @Reference
    private TextService texts;

    @Override
    public Object execute() throws IOException {
        Draft draft = drafts.get(ConsoleCaller.current(), Uuids.require("draft", draftId));
        boolean isFile = format != null;
        TextService.Text table = texts.comparison(
                ConsoleCaller.current(),
                draft.id(),
                draft.numbered(from).id(),
                draft.numbered(to).id(),
                isFile ? format(format) : Format.TXT);
        if (!isFile) {
            table.content().write(System.out);
            return null;
        }
        Files.createDirectories(EXPORT);
        Path file = EXPORT.resolve("comparison-" + draft.id() + "-" + from + "-"
                + draft.numbered(to).number() + "." + format.toLowerCase(Locale.ROOT));
        try (OutputStream out = Files.newOutputStream(file)) {
            table.content().write(out);
        }
        System.out.println(file.toAbsolutePath().normalize());
        return null;
    }

    private static Format format(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "docx" -> Format.DOCX;
            case "pdf" -> Format.PDF;
            default -> Format.HTML;
        };
    }
}
