package org.jianyan.extensions.internal.jpa;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.extensions.ExtensionState;

/** What is to run of an extension, and for whom. */
@Entity
@Table(name = "extension")
public class ExtensionEntity {
    @Id
    private String name;

    private String version;

    @Column(name = "scope_code")
    private String scopeCode;

    @Column(name = "scope_path")
    private String scopePath;

    @Enumerated(EnumType.STRING)
    private ExtensionState state;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected ExtensionEntity() {}

    public ExtensionEntity(String name) {
        this.name = name;
    }

    public void set(String version, String scopeCode, String scopePath, ExtensionState state, String by, Instant at) {
        this.version = version;
        this.scopeCode = scopeCode;
        this.scopePath = scopePath;
        this.state = state;
        changedBy = by;
        changedAt = at;
    }

    /** Leaves version and scope as they are. */
    public void set(ExtensionState state, String by, Instant at) {
        set(version, scopeCode, scopePath, state, by, at);
    }

    /** Whether nothing was changed between two looks. */
    public boolean isAs(ExtensionEntity earlier) {
        return version.equals(earlier.version) && scopePath.equals(earlier.scopePath) && state == earlier.state;
    }

    public String name() {
        return name;
    }

    public String version() {
        return version;
    }

    public String scopeCode() {
        return scopeCode;
    }

    public String scopePath() {
        return scopePath;
    }

    public ExtensionState state() {
        return state;
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
