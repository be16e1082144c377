package org.jianyan.consultation.internal.jpa;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.decision.DecisionTemplate;
import org.jianyan.identity.Organisation;

@Entity
@Table(name = "decision_template")
public class DecisionTemplateEntity {
    @Id
    private String id;

    @Column(name = "organisation_path")
    private String organisationPath;

    @Column(name = "organisation_code")
    private String organisationCode;

    private String title;
    private String decision;
    private String reason;

    protected DecisionTemplateEntity() {}

    public DecisionTemplateEntity(Organisation organisation, String title) {
        id = Uuids.next().toString();
        organisationPath = organisation.path();
        organisationCode = organisation.code();
        this.title = title;
    }

    public String organisationPath() {
        return organisationPath;
    }

    public void become(Decision now, String because) {
        decision = now.name();
        reason = because;
    }

    public DecisionTemplate toRecord() {
        return new DecisionTemplate(UUID.fromString(id), organisationCode, title, Decision.valueOf(decision), reason);
    }
}
