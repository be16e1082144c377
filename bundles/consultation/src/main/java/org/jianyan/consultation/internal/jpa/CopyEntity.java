package org.jianyan.consultation.internal.jpa;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** An opinion that says what an earlier one says. */
@Entity
@Table(name = "opinion_copy")
public class CopyEntity {
    @Id
    private String id;

    @Column(name = "text_id")
    private String textId;

    protected CopyEntity() {}

    public CopyEntity(String opinionId, UUID textId) {
        id = opinionId;
        this.textId = textId.toString();
    }
}
