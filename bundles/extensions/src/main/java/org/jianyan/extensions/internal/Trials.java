package org.jianyan.extensions.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.extensions.ExtensionEvent.Kind;
import org.jianyan.extensions.ExtensionState;
import org.jianyan.extensions.PublisherService;
import org.jianyan.extensions.internal.jpa.ExtensionEntity;
import org.jianyan.extensions.internal.jpa.ExtensionStore;
import org.jianyan.extensions.internal.jpa.VersionEntity;
import org.jianyan.identity.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a jar has to pass before it is an extension: it is looked at, then tried out, then kept. */
@Component(service = Trials.class)
public final class Trials {
    private final JpaTemplate jpa;
    private final PublisherService publishers;
    private final RunningExtensions running;
    private final Admitted admitted;
    private final Changes changes;
    private final JarRules rules = new JarRules();

    @Activate
    public Trials(
            @Reference(target = "(osgi.unit.name=extensions)") JpaTemplate jpa,
            @Reference PublisherService publishers,
            @Reference RunningExtensions running,
            @Reference Admitted admitted,
            @Reference Changes changes) {
        this.jpa = jpa;
        this.publishers = publishers;
        this.running = running;
        this.admitted = admitted;
        this.changes = changes;
    }

    /**
     * A jar that may be started.
     *
     * @param publisher whose certificate speaks for it; {@code null} if it is unsigned
     */
    record Examined(ExtensionJar jar, String signer, UUID publisher) {}

    /**
     * Everything that can be told of a jar without starting it.
     *
     * @throws ValidationException with every fault
     */
    Examined examine(ExtensionJar jar) {
        Map<X509Certificate, UUID> trusted =
                jpa.txExpr(TransactionType.Supports, em -> Publishers.trusted(new ExtensionStore(em)));
        Signatures.Verdict signature = Signatures.check(jar, trusted.keySet(), new Date());
        boolean isLetIn = signature.isTrusted() || signature.isUnsigned() && publishers.isDevelopmentMode();
        Violations violations = new Violations().require(isLetIn, "jar", "signature", signature.fault());
        rules.faults(jar).forEach(fault -> violations.require(false, "jar", "forbidden", fault));
        violations.throwIfAny();
        return new Examined(jar, signature.signer(), trusted.get(signature.anchor()));
    }

    /**
     * Tries a version out, and keeps it if it can be offered.
     *
     * @param seen the extension as it was when the right to change it was checked
     * @param isNew whether the version was never installed before
     */
    void run(
            Caller caller,
            Scope scope,
            Examined examined,
            Optional<ExtensionEntity> seen,
            Kind kind,
            String detail,
            boolean isNew) {
        ExtensionJar jar = examined.jar();
        Admitted.Running trial;
        try {
            trial = running.tryOut(jar.name(), jar.version(), jar.sha256(), scope.path(), jar.bytes());
        } catch (RunningExtensions.Refused e) {
            throw new ValidationException(new Violation("jar", "not-offered", e.getMessage()));
        }
        try {
            changes.make(caller, jar.name(), seen, kind, detail, (store, extension) -> {
                if (isNew) {
                    store.add(new VersionEntity(
                            Uuids.next(),
                            jar.name(),
                            jar.version(),
                            jar.sha256(),
                            examined.signer(),
                            examined.publisher(),
                            jar.bytes()));
                }
                extension.set(
                        jar.version(),
                        scope.code(),
                        scope.path(),
                        ExtensionState.ENABLED,
                        caller.name(),
                        Instant.now());
            });
        } catch (RuntimeException e) {
            if (admitted.scope(trial.bundle()).isEmpty()) {
                running.abandon(trial.bundle());
            }
            throw e;
        }
        running.admit(jar.name(), trial);
    }
}
