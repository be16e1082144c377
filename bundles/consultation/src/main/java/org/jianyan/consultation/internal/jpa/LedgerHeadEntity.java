package org.jianyan.consultation.internal.jpa;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The last entry of the ledger; its only row is locked by whoever appends. */
@Entity
@Table(name = "ledger_head")
public class LedgerHeadEntity {
    static final int ONLY = 1;

    @Id
    private int id;

    private long position;
    private String hash;

    protected LedgerHeadEntity() {}

    public long position() {
        return position;
    }

    public String hash() {
        return hash;
    }

    void move(LedgerEntryEntity last) {
        position = last.position();
        hash = last.hash();
    }
}
