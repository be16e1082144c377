package org.jianyan.consultation.internal.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.summary.SummaryPoint;

/** A point of a summary; their identifiers are in their order. */
@Entity
@Table(name = "summary_point")
public class SummaryPointEntity {
    @Id
    private String id;

    @Column(name = "summary_id")
    private String summaryId;

    private String provision;
    private String said;
    private String done;
    private String why;
    private int opinions;

    protected SummaryPointEntity() {}

    SummaryPointEntity(SummaryEntity summary, SummaryPoint point) {
        id = Uuids.next().toString();
        summaryId = summary.id();
        provision = point.provision() == null ? "" : point.provision();
        said = point.said();
        done = point.done();
        why = point.why();
        opinions = point.opinions();
    }

    SummaryPoint toRecord() {
        return new SummaryPoint(provision, said, done, why, opinions);
    }
}
