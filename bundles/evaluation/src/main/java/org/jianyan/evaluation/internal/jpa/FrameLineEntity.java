package org.jianyan.evaluation.internal.jpa;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.evaluation.FrameLine;
import org.jianyan.evaluation.LineSource;

@Entity
@Table(name = "evaluation_frame_line")
public class FrameLineEntity {
    @Id
    private String id;

    @Column(name = "frame_id")
    private String frameId;

    private int position;

    private String code;

    private String part;

    private String title;

    private BigDecimal points;

    private String source;

    @Column(name = "indicator_id")
    private String indicator;

    private String parameters;

    private String veto;

    private String basis;

    protected FrameLineEntity() {}

    public FrameLineEntity(UUID id, UUID frameId, int position, FrameLine line) {
        this.id = id.toString();
        this.frameId = frameId.toString();
        this.position = position;
        code = line.code();
        part = line.part();
        title = line.title();
        points = line.points();
        source = line.source().name();
        indicator = line.indicator();
        parameters = line.parameters().entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + parameter.getValue().toPlainString())
                .collect(Collectors.joining(";"));
        veto = Boolean.toString(line.veto());
        basis = line.basis();
    }

    String frameId() {
        return frameId;
    }

    FrameLine toRecord() {
        Map<String, BigDecimal> values = parameters.isEmpty()
                ? Map.of()
                : Arrays.stream(parameters.split(";"))
                        .map(parameter -> parameter.split("="))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> new BigDecimal(pair[1])));
        return new FrameLine(
                code,
                part,
                title,
                points,
                LineSource.valueOf(source),
                indicator,
                values,
                Boolean.parseBoolean(veto),
                basis);
    }
}
