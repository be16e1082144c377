package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.consultation.Questionnaire;

@Entity
@Table(name = "questionnaire")
public class QuestionnaireEntity {
    @Id
    private String id;

    @Column(name = "consultation_id")
    private String consultationId;

    private String title;

    @Column(name = "form_schema")
    private String schema;

    @Column(name = "ui_schema")
    private String uiSchema;

    @Column(name = "is_open")
    private int isOpen;

    @Column(updatable = false)
    private int responses;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected QuestionnaireEntity() {}

    public QuestionnaireEntity(
            UUID id, UUID consultationId, String title, String schema, String uiSchema, String createdBy) {
        this.id = id.toString();
        this.consultationId = consultationId.toString();
        this.title = title;
        this.schema = schema;
        this.uiSchema = uiSchema;
        this.createdBy = createdBy;
        isOpen = 1;
        createdAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public UUID consultationId() {
        return UUID.fromString(consultationId);
    }

    public String schema() {
        return schema;
    }

    public String uiSchema() {
        return uiSchema;
    }

    /** How many answered; counted where answers are kept. */
    public int responses() {
        return responses;
    }

    public void close() {
        isOpen = 0;
    }

    public Questionnaire toRecord(Map<String, Object> schemaMap, Map<String, Object> uiSchemaMap) {
        return new Questionnaire(
                id(), consultationId(), title, schemaMap, uiSchemaMap, isOpen == 1, createdAt.atOffset(ZoneOffset.UTC));
    }
}
