package org.jianyan.publicity.internal.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The last issue number given by an organisation in a year. */
@Entity
@Table(name = "bulletin_series")
public class BulletinSeriesEntity {
    @Id
    private String id;

    @Column(name = "last_number")
    private int lastNumber;

    protected BulletinSeriesEntity() {}

    BulletinSeriesEntity(String id) {
        this.id = id;
    }

    int next() {
        lastNumber++;
        return lastNumber;
    }
}
