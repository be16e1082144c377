package org.jianyan.extensions.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Sha256;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.extensions.ExtensionEvent;
import org.jianyan.extensions.ExtensionState;
import org.jianyan.extensions.Publisher;
import org.jianyan.extensions.PublisherService;
import org.jianyan.extensions.internal.jpa.ExtensionStore;
import org.jianyan.extensions.internal.jpa.PublisherEntity;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Component(service = PublisherService.class, configurationPid = "org.jianyan.extensions")
public final class Publishers implements PublisherService {
    private static final Logger LOG = LoggerFactory.getLogger(Publishers.class);
    private static final int MAX_CERTIFICATE = 20_000;
    private static final int MAX_SUBJECT = 500;

    private final JpaTemplate jpa;
    private final Audit audit;
    private final Node node;
    private final boolean isDevelopmentMode;

    @Activate
    public Publishers(
            @Reference(target = "(osgi.unit.name=extensions)") JpaTemplate jpa,
            @Reference Audit audit,
            @Reference Node node,
            ExtensionsConfig config) {
        this.jpa = jpa;
        this.audit = audit;
        this.node = node;
        isDevelopmentMode = config.development_mode();
        if (isDevelopmentMode) {
            LOG.warn(
                    "DEVELOPMENT MODE: unsigned extensions are installed; never use it where people's opinions are taken");
        }
    }

    @Override
    public boolean isDevelopmentMode() {
        return isDevelopmentMode;
    }

    @Override
    public List<Publisher> list(Caller caller) {
        caller.require(Action.EXTENSION_READ);
        return jpa.txExpr(TransactionType.Supports, em -> new ExtensionStore(em)
                .publishers().stream().map(PublisherEntity::toRecord).toList());
    }

    /** Those that are trusted now, with their ids. */
    static Map<X509Certificate, UUID> trusted(ExtensionStore store) {
        Map<X509Certificate, UUID> trusted = new LinkedHashMap<>();
        store.publishers().stream()
                .filter(publisher -> !publisher.isRevoked())
                .forEach(publisher ->
                        trusted.put(parsed(Base64.getDecoder().decode(publisher.certificate())), publisher.id()));
        return trusted;
    }

    private static X509Certificate parsed(byte[] encoded) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        } catch (CertificateException e) {
            throw new ValidationException(
                    new Violation("certificate", "certificate", "应为一份 X.509 证书，PEM 或者 DER：" + e.getMessage()));
        }
    }

    @Override
    public Publisher trust(Caller caller, InputStream certificate) {
        caller.require(Action.PUBLISHER_MANAGE);
        X509Certificate parsed = parsed(read(certificate));
        Date now = new Date();
        String subject = parsed.getSubjectX500Principal().getName();
        new Violations()
                .require(subject.length() <= MAX_SUBJECT, "certificate", "too-long", "主题最多 " + MAX_SUBJECT + " 个字符")
                .require(
                        !now.after(parsed.getNotAfter()),
                        "certificate",
                        "expired",
                        "证书已于 " + parsed.getNotAfter().toInstant() + " 过期")
                .require(
                        !now.before(parsed.getNotBefore()),
                        "certificate",
                        "not-yet-valid",
                        "证书自 " + parsed.getNotBefore().toInstant() + " 起才有效")
                .throwIfAny();
        byte[] encoded = encoded(parsed);
        Publisher publisher = new Publisher(
                Uuids.next(),
                subject,
                Sha256.hex(encoded),
                utc(parsed.getNotBefore()),
                utc(parsed.getNotAfter()),
                OffsetDateTime.now(ZoneOffset.UTC),
                null);
        return jpa.txExpr(TransactionType.Required, em -> {
            ExtensionStore store = new ExtensionStore(em);
            store.nextRevision();
            PublisherEntity known = store.publisher(publisher.sha256()).orElse(null);
            if (known != null && known.isRevoked()) {
                throw new Conflict("证书 " + publisher.sha256() + " 已被撤销，不能再受信任；请发布者换一份证书");
            }
            if (known != null) {
                return known.toRecord();
            }
            store.add(new PublisherEntity(publisher, Base64.getEncoder().encodeToString(encoded)));
            audit.record(caller, Action.PUBLISHER_MANAGE, "trusted publisher " + publisher.id());
            return publisher;
        });
    }

    private static byte[] read(InputStream certificate) {
        try {
            byte[] bytes = certificate.readNBytes(MAX_CERTIFICATE + 1);
            new Violations()
                    .require(
                            bytes.length <= MAX_CERTIFICATE,
                            "certificate",
                            "too-large",
                            "证书最大 " + MAX_CERTIFICATE + " 字节")
                    .throwIfAny();
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime utc(Date date) {
        return date.toInstant().atOffset(ZoneOffset.UTC);
    }

    @Override
    public Publisher revoke(Caller caller, UUID id, String reason) {
        caller.require(Action.PUBLISHER_MANAGE);
        new Violations().text("reason", reason, 500).throwIfAny();
        Publisher revoked = jpa.txExpr(TransactionType.Required, em -> {
            ExtensionStore store = new ExtensionStore(em);
            store.nextRevision();
            PublisherEntity publisher = store.publisher(id).orElseThrow(() -> new NotFound("没有发布者 " + id));
            if (!publisher.isRevoked()) {
                publisher.revoke(Instant.now());
                disableAll(caller, store, id, "发布者证书已被撤销：" + reason);
                audit.record(caller, Action.PUBLISHER_MANAGE, "revoked publisher " + id);
            }
            return publisher.toRecord();
        });
        node.reconcile();
        return revoked;
    }

    private void disableAll(Caller caller, ExtensionStore store, UUID publisher, String reason) {
        Map<String, ExtensionStore.StoredVersion> versions = new LinkedHashMap<>();
        store.versions().forEach(version -> versions.put(version.name() + " " + version.version(), version));
        store.list().stream()
                .filter(extension -> extension.state() == ExtensionState.ENABLED)
                .filter(extension -> publisher
                        .toString()
                        .equals(versions.get(extension.name() + " " + extension.version())
                                .publisherId()))
                .forEach(extension -> {
                    extension.set(ExtensionState.DISABLED, caller.name(), Instant.now());
                    Changes.add(store, caller, extension, ExtensionEvent.Kind.DISABLED, reason);
                });
    }
}
