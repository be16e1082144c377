package org.jianyan.consultation.internal.jpa;

import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.summary.SummaryFigures.Count;

/** A figure of a summary; their identifiers are in their order. */
@Entity
@Table(name = "summary_count")
public class SummaryCountEntity {
    /** By what opinions are counted. */
    enum Kind {
        DECISION,
        PROVISION,
        METHOD,
        SOURCE
    }

    @Id
    private String id;

    @Column(name = "summary_id")
    private String summaryId;

    private String kind;
    private String label;
    private long opinions;

    protected SummaryCountEntity() {}

    SummaryCountEntity(SummaryEntity summary, Kind kind, Count count) {
        id = Uuids.next().toString();
        summaryId = summary.id();
        this.kind = kind.name();
        label = count.label();
        opinions = count.opinions();
    }

    static List<Count> of(List<SummaryCountEntity> counts, Kind kind) {
        return counts.stream()
                .filter(count -> count.kind.equals(kind.name()))
                .map(count -> new Count(count.label, count.opinions))
                .toList();
    }
}
