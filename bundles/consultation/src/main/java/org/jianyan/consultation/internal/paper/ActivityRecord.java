package org.jianyan.consultation.internal.paper;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianyan.commons.Dates;
import org.jianyan.consultation.Opinion;
import org.jianyan.documents.PaperDocument;
import org.jianyan.documents.PaperDocument.Block;
import org.jianyan.documents.PaperDocument.Field;
import org.jianyan.documents.PaperDocument.Picture;
import org.jianyan.documents.TableDocument.Column;

/**
 * The record of a symposium (座谈会记录), or of whatever else was handed in by a form: what was filled in under the form's own
 * titles, the opinions, the photos, and a line to sign on.
 */
final class ActivityRecord {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日 HH:mm");
    /** What is longer stands below the form. */
    private static final int SHORT = 120;

    private static final List<Column> OPINIONS = List.of(
            new Column("序号", 4),
            new Column("条款", 8),
            new Column("类型", 4),
            new Column("意见建议", 18),
            new Column("理由", 10),
            new Column("提出人", 6));

    private ActivityRecord() {}

    /**
     * @param title of the method, for a form that has none
     * @param schema of the form, an object's
     * @param form as it was filled in
     * @param source who handed it in
     */
    static PaperDocument of(
            String consultation,
            String title,
            JsonNode schema,
            JsonNode form,
            String source,
            List<Opinion> opinions,
            List<Picture> photos) {
        List<Field> fields = new ArrayList<>(List.of(new Field("征求意见", consultation), new Field("组织单位", source)));
        List<Block> texts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            JsonNode of = resolved(schema, property.getValue());
            String name = of.path("title").asText(property.getKey());
            if (property.getKey().equals("opinions") || !form.hasNonNull(property.getKey())) {
                continue;
            }
            String value = value(form.get(property.getKey()), of);
            if (value.length() > SHORT) {
                texts.add(new PaperDocument.Heading(1, name));
                texts.add(new PaperDocument.Paragraph(value));
            } else if (!value.isBlank()) {
                fields.add(new Field(name, value));
            }
        }
        List<Block> blocks = new ArrayList<>(List.of(new PaperDocument.Fields(fields)));
        blocks.addAll(texts);
        blocks.add(new PaperDocument.Heading(1, "意见建议"));
        blocks.add(
                opinions.isEmpty()
                        ? new PaperDocument.Paragraph("没有逐条记录的意见。")
                        : new PaperDocument.Table(OPINIONS, rows(opinions)));
        if (!photos.isEmpty()) {
            blocks.add(new PaperDocument.Heading(1, "照片"));
            blocks.addAll(photos);
        }
        blocks.add(new PaperDocument.Closing(List.of("记录人（签名）：＿＿＿＿＿＿", "主持人（签名）：＿＿＿＿＿＿")));
        return new PaperDocument(schema.path("title").asText(title), blocks);
    }

    /** What a reference within the schema stands for. */
    private static JsonNode resolved(JsonNode schema, JsonNode property) {
        String reference = property.path("$ref").asText("");
        return reference.startsWith("#/") ? schema.at(reference.substring(1)) : property;
    }

    private static String value(JsonNode value, JsonNode schema) {
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(item -> parts.add(value(item, schema.path("items"))));
            return String.join("、", parts);
        }
        if (value.isObject()) {
            return value.has("kind") && value.has("number")
                    ? value.get("kind").asText() + " " + value.get("number").asText() + " 人"
                    : String.join(
                            " ",
                            value.properties().stream()
                                    .map(part -> part.getValue().asText())
                                    .toList());
        }
        String text = value.asText();
        return schema.path("format").asText().equals("date-time")
                ? Dates.parseMoment(text)
                        .map(OffsetDateTime::toInstant)
                        .map(moment -> moment.atZone(Dates.ZONE).format(TIME))
                        .orElse(text)
                : text;
    }

    private static List<List<String>> rows(List<Opinion> opinions) {
        List<List<String>> rows = new ArrayList<>();
        for (Opinion opinion : opinions) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    opinion.citation(),
                    opinion.kind().title(),
                    OpinionTables.proposal(opinion),
                    Objects.toString(opinion.reason(), ""),
                    opinion.authorKind()));
        }
        return rows;
    }
}
