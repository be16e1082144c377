package org.jianyan.registry.internal.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Uuids;
import org.jianyan.registry.lifecycle.Criterion;

/** By what an organisation's candidates are scored. */
@Entity
@Table(name = "selection_criterion")
public class CriterionEntity {
    @Id
    private String id;

    @Column(name = "organisation_path")
    private String organisationPath;

    private String code;
    private String title;
    private int points;
    private int sequence;

    protected CriterionEntity() {}

    public CriterionEntity(String organisationPath, Criterion criterion, int sequence) {
        id = Uuids.next().toString();
        this.organisationPath = organisationPath;
        code = criterion.code();
        title = criterion.title();
        points = criterion.points();
        this.sequence = sequence;
    }

    Criterion toRecord() {
        return new Criterion(code, title, points);
    }
}
