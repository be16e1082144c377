package org.jianyan.consultation.internal.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.task.WorkStep;
import org.jianyan.identity.Organisation;

@Entity
@Table(name = "work_step")
public class WorkStepEntity {
    @Id
    private String id;

    @Column(name = "organisation_path")
    private String organisationPath;

    @Column(name = "organisation_code")
    private String organisationCode;

    private int number;
    private String code;
    private String title;

    protected WorkStepEntity() {}

    /** @param number counted from 1 */
    public WorkStepEntity(Organisation organisation, int number, WorkStep step) {
        id = Uuids.next().toString();
        organisationPath = organisation.path();
        organisationCode = organisation.code();
        this.number = number;
        code = step.code();
        title = step.title();
    }

    public String organisationPath() {
        return organisationPath;
    }

    public String organisationCode() {
        return organisationCode;
    }

    public WorkStep toRecord() {
        return new WorkStep(code, title);
    }
}
