package org.jianyan.extensions.internal.jpa;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** How often something changed. */
@Entity
@Table(name = "extension_revision")
public class RevisionEntity {
    @Id
    private short id;

    private long revision;

    protected RevisionEntity() {}

    long next() {
        revision++;
        return revision;
    }
}
