package org.jianyan.consultation.internal.jpa;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A number of opinions; written by {@link Tally}. */
@Entity
@Table(name = "opinion_tally")
@IdClass(TallyEntity.Key.class)
public class TallyEntity {
    @Id
    @Column(name = "consultation_id")
    private String consultationId;

    @Id
    @Column(name = "provision_position")
    private int provisionPosition;

    @Id
    private String kind;

    @Id
    @Column(name = "contact_point_path")
    private String contactPointPath;

    @Id
    private String decision;

    @Column(name = "provision_id")
    private String provisionId;

    @Column(name = "provision_label")
    private String provisionLabel;

    private long opinions;

    /** What is counted together. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private String consultationId;
        private int provisionPosition;
        private String kind;
        private String contactPointPath;
        private String decision;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.consultationId.equals(consultationId)
                    && key.provisionPosition == provisionPosition
                    && key.kind.equals(kind)
                    && key.contactPointPath.equals(contactPointPath)
                    && key.decision.equals(decision);
        }

        @Override
        public int hashCode() {
            return Objects.hash(consultationId, provisionPosition, kind, contactPointPath, decision);
        }
    }

    protected TallyEntity() {}
}
