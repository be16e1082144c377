package org.jianyan.consultation.internal.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Up to which entry of the ledger opinions were grouped. Its only row is locked by whoever groups. */
@Entity
@Table(name = "grouping_head")
public class GroupingHeadEntity {
    static final int ONLY = 1;

    @Id
    private int id;

    private long position;

    @Column(name = "is_stopped")
    private int isStopped;

    protected GroupingHeadEntity() {}

    public long position() {
        return position;
    }

    public void move(long to) {
        position = to;
    }

    public boolean isStopped() {
        return isStopped == 1;
    }

    public void stop(boolean stopped) {
        isStopped = stopped ? 1 : 0;
    }
}
