package org.jianyan.legislation.internal;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.documents.Docx;
import org.jianyan.documents.PaperDocument;
import org.jianyan.documents.PaperDocument.Mark;
import org.jianyan.documents.PaperDocument.Words;
import org.jianyan.documents.Pdf;
import org.jianyan.documents.TableDocument.Column;
import org.jianyan.identity.Action;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.DraftVersion;
import org.jianyan.legislation.LineageEntry;
import org.jianyan.legislation.LineageService;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.TextService;
import org.jianyan.legislation.internal.comparison.Comparison;
import org.jianyan.legislation.internal.comparison.ComparisonHtml;
import org.jianyan.legislation.internal.comparison.ComparisonText;
import org.jianyan.legislation.internal.text.AkomaNtoso;
import org.jianyan.legislation.internal.text.AkomaNtosoWriter;
import org.jianyan.legislation.internal.text.Html;
import org.jianyan.legislation.internal.text.LegalText;
import org.jianyan.legislation.internal.text.LegalTextReader;
import org.jianyan.legislation.internal.text.OfficialPaper;
import org.jianyan.legislation.internal.text.PlainText;
import org.jianyan.legislation.internal.text.SourceFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Texts implements TextService {
    private final DraftService drafts;
    private final LineageService lineage;

    @Activate
    public Texts(@Reference DraftService drafts, @Reference LineageService lineage) {
        this.drafts = drafts;
        this.lineage = lineage;
    }

    @Override
    public Text comparison(Caller caller, UUID draftId, UUID from, UUID to, Format format) {
        if (!List.of(Format.HTML, Format.DOCX, Format.PDF, Format.TXT).contains(format)) {
            throw new ValidationException(new Violation("format", "unknown", "应为 html、docx、pdf 或者 txt"));
        }
        requireFonts(format);
        List<LineageEntry> links = lineage.lineage(caller, draftId, from, to);
        Draft draft = drafts.get(caller, draftId);
        List<Comparison.Row> rows = Comparison.of(drafts.provisions(from), drafts.provisions(to), links);
        List<String> heads = List.of(
                draft.version(from).orElseThrow().label(),
                draft.version(to).orElseThrow().label(),
                "说明");
        String title = draft.title() + "对照表";
        return new Text(format.mediaType(), out -> {
            switch (format) {
                case HTML -> ComparisonHtml.write(title, heads, rows, out);
                case DOCX -> Docx.write(paper(title, heads, rows), out);
                case PDF -> Pdf.write(paper(title, heads, rows), out);
                default -> ComparisonText.write(title, heads, rows, out);
            }
        });
    }

    @Override
    public List<ComparedText> compared(UUID draftId, UUID from, UUID to) {
        return Comparison.of(drafts.provisions(from), drafts.provisions(to), lineage.lineage(draftId, from, to))
                .stream()
                .map(row -> new ComparedText(row.before(), row.after(), row.remark()))
                .toList();
    }

    private static void requireFonts(Format format) {
        if (format == Format.PDF) {
            org.jianyan.documents.Format.PDF.requireFonts();
        }
    }

    private static PaperDocument paper(String title, List<String> heads, List<Comparison.Row> rows) {
        List<Column> columns =
                List.of(new Column(heads.get(0), 5), new Column(heads.get(1), 5), new Column(heads.get(2), 2));
        List<List<List<Words>>> cells = rows.stream()
                .map(row -> List.of(row.before(), row.after(), List.of(new Words(row.remark(), Mark.NONE))))
                .toList();
        return new PaperDocument(title, List.of(new PaperDocument.MarkedTable(columns, cells)));
    }

    @Override
    public Reading read(Caller caller, InputStream file) throws IOException {
        caller.require(Action.DRAFT_IMPORT);
        String source = SourceFile.read(file.readAllBytes());
        LegalText text = LegalTextReader.read(source);
        Map<ProvisionKind, Long> counts = text.units().stream()
                .collect(groupingBy(LegalText.Unit::kind, () -> new EnumMap<>(ProvisionKind.class), counting()));
        return new Reading(text.title(), source, counts, text.faults());
    }

    @Override
    public Text text(Caller caller, UUID draftId, UUID versionId, Format format) {
        requireFonts(format);
        Draft draft = drafts.get(caller, draftId);
        DraftVersion version =
                draft.version(versionId).orElseThrow(() -> new NotFound("草案 " + draftId + " 没有版本 " + versionId));
        List<Provision> provisions = drafts.provisions(versionId);
        LegalText text = LegalText.of(version.title(), version.note(), version.hasContents(), provisions);
        if (format == Format.XML) {
            AkomaNtoso.Source source = source(draft, version, provisions);
            return new Text(format.mediaType(), out -> AkomaNtosoWriter.write(text, source, out));
        }
        return new Text(format.mediaType(), out -> write(text, format, out));
    }

    private static AkomaNtoso.Source source(Draft draft, DraftVersion version, List<Provision> provisions) {
        String[] path = draft.organisationPath().split("/");
        return new AkomaNtoso.Source(
                version.inForceFrom() != null,
                draft.id().toString(),
                draft.createdAt().toLocalDate(),
                version.number(),
                version.createdAt(),
                path[path.length - 1],
                index -> provisions.get(index).lineageId().toString());
    }

    private static void write(LegalText text, Format format, OutputStream out) throws IOException {
        switch (format) {
            case DOCX -> Docx.write(OfficialPaper.of(text), out);
            case PDF -> Pdf.write(OfficialPaper.of(text), out);
            case HTML -> Html.write(text, out);
            default -> {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                if (format == Format.MD) {
                    PlainText.writeMarkdown(text, writer);
                } else {
                    PlainText.write(text, writer);
                }
                writer.flush();
            }
        }
    }
}
