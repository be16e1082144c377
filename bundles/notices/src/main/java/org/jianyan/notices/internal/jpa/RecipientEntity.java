package org.jianyan.notices.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Sha256;
import org.jianyan.commons.Uuids;
import org.jianyan.notices.Language;
import org.jianyan.notices.Recipient;
import org.jianyan.notices.Topic;

@Entity
@Table(name = "notice_recipient")
public class RecipientEntity {
    @Id
    private String id;

    @Column(name = "organisation_path")
    private String organisationPath;

    private String channel;
    private String address;

    @Column(name = "address_digest")
    private String addressDigest;

    /** Of earlier releases, as it was; empty since. */
    private String secret;

    @Column(name = "secret_encrypted")
    private String secretEncrypted;

    private String language;
    private String topics;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    protected RecipientEntity() {}

    public RecipientEntity(
            String organisationPath, String channel, String address, Language language, List<Topic> topics, String by) {
        id = Uuids.next().toString();
        this.organisationPath = organisationPath;
        this.channel = channel;
        this.address = address;
        addressDigest = digest(address);
        secret = "";
        secretEncrypted = "";
        this.language = language.name();
        this.topics = topics.stream().map(Topic::name).collect(Collectors.joining(" "));
        addedBy = by;
        addedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    static String digest(String address) {
        return Sha256.hex(address);
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public String organisationPath() {
        return organisationPath;
    }

    public String channel() {
        return channel;
    }

    public String address() {
        return address;
    }

    /** As an earlier release kept it. */
    public String plainSecret() {
        return secret;
    }

    /** Encrypted; empty for channels that sign nothing. */
    public String secret() {
        return secretEncrypted;
    }

    public void encrypt(String encrypted) {
        secretEncrypted = encrypted;
        secret = "";
    }

    public Language language() {
        return Language.valueOf(language);
    }

    /** Whether it is told of this. */
    public boolean wants(Topic topic) {
        return topic == Topic.TEST || topics.isEmpty() || topics().contains(topic);
    }

    private List<Topic> topics() {
        return Stream.of(topics.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Topic::valueOf)
                .toList();
    }

    public Recipient toRecord() {
        return new Recipient(
                id(),
                organisationPath,
                channel,
                address,
                language(),
                topics(),
                addedBy,
                addedAt.atOffset(ZoneOffset.UTC));
    }
}
