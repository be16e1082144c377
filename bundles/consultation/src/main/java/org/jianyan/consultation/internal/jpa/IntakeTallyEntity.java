package org.jianyan.consultation.internal.jpa;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** Numbers of what came in; written by {@link IntakeTally}. */
@Entity
@Table(name = "intake_tally")
@IdClass(IntakeTallyEntity.Key.class)
public class IntakeTallyEntity {
    @Id
    @Column(name = "consultation_id")
    private String consultationId;

    @Id
    @Column(name = "received_on")
    private String receivedOn;

    @Id
    private String method;

    @Id
    @Column(name = "contact_point_path")
    private String contactPointPath;

    private long submissions;
    private long opinions;

    /** What is counted together. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private String consultationId;
        private String receivedOn;
        private String method;
        private String contactPointPath;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.consultationId.equals(consultationId)
                    && key.receivedOn.equals(receivedOn)
                    && key.method.equals(method)
                    && key.contactPointPath.equals(contactPointPath);
        }

        @Override
        public int hashCode() {
            return Objects.hash(consultationId, receivedOn, method, contactPointPath);
        }
    }
}
