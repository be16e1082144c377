package org.jianyan.identity.internal.jpa;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The end of the audit's chain, one row. */
@Entity
@Table(name = "audit_head")
public class AuditHeadEntity {
    static final int ID = 1;

    @Id
    private int id;

    private long position;
    private String hash;
    private String seal;

    protected AuditHeadEntity() {}

    public long position() {
        return position;
    }

    public String hash() {
        return hash;
    }

    public String seal() {
        return seal;
    }

    public void move(long toPosition, String toHash, String toSeal) {
        position = toPosition;
        hash = toHash;
        seal = toSeal;
    }
}
