package org.jianyan.identity.internal.jpa;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A secret that all nodes share, such as the key that signs tokens. */
@Entity
@Table(name = "secret")
public class SecretEntity {
    @Id
    private String name;

    @Column(name = "secret_value")
    private String value;

    protected SecretEntity() {}

    public SecretEntity(String name, String value) {
        this.name = name;
        this.value = value;
    }

    public String name() {
        return name;
    }

    public void reencrypt(String encrypted) {
        value = encrypted;
    }

    public String value() {
        return value;
    }
}
