package org.jianyan.consultation.internal.jpa;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EmbeddedId;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.jianyan.consultation.MethodInfo;
import org.jianyan.consultation.SubmittedForm;

/** The form of one version of a method. */
@Entity
@Table(name = "method_form")
public class MethodFormEntity {
    @EmbeddedId
    private Key key;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    private String bundle;

    @Column(name = "form_schema")
    private byte[] schema;

    @Column(name = "ui_schema")
    private byte[] uiSchema;

    protected MethodFormEntity() {}

    public MethodFormEntity(Key key, MethodInfo method) {
        this.key = key;
        titleZh = method.titleZh();
        titleEn = method.titleEn();
        bundle = method.bundle();
        schema = method.schema().getBytes(StandardCharsets.UTF_8);
        uiSchema = method.uiSchema().getBytes(StandardCharsets.UTF_8);
    }

    /** @param filledIn what was handed in by it, as JSON */
    public SubmittedForm filledIn(String filledIn) {
        return new SubmittedForm(
                key.method,
                key.version,
                titleZh,
                titleEn,
                bundle,
                new String(schema, StandardCharsets.UTF_8),
                new String(uiSchema, StandardCharsets.UTF_8),
                filledIn);
    }

    /** A method and its version. */
    @Embeddable
    public static class Key implements Serializable {
        private String method;
        private String version;

        protected Key() {}

        public Key(String method, String version) {
            this.method = method;
            this.version = version;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && method.equals(key.method) && version.equals(key.version);
        }

        @Override
        public int hashCode() {
            return Objects.hash(method, version);
        }
    }
}
