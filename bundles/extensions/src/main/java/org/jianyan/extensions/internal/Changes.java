package org.jianyan.extensions.internal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.ProblemException;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violation;
import org.jianyan.extensions.ExtensionEvent;
import org.jianyan.extensions.ExtensionEvent.Kind;
import org.jianyan.extensions.ExtensionState;
import org.jianyan.extensions.internal.jpa.EventEntity;
import org.jianyan.extensions.internal.jpa.ExtensionEntity;
import org.jianyan.extensions.internal.jpa.ExtensionStore;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what becomes of extensions, each change with its entry in their log and in the audit. */
@Component(service = Changes.class)
public final class Changes {
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final int MAX_NAME = 200;
    private static final int MAX_VERSION = 40;
    private static final int MAX_DETAIL = 2_000;
    private static final int MAX_OBJECT = 200;

    private final JpaTemplate jpa;
    private final Audit audit;

    @Activate
    public Changes(@Reference(target = "(osgi.unit.name=extensions)") JpaTemplate jpa, @Reference Audit audit) {
        this.jpa = jpa;
        this.audit = audit;
    }

    /** What is changed of an extension, which may be new. */
    interface Change {
        void make(ExtensionStore store, ExtensionEntity extension);
    }

    /**
     * Makes a change, one at a time on all nodes.
     *
     * @param seen the extension as it was when the right to change it was checked; nothing if it was not there
     * @throws Conflict if it was changed meanwhile
     */
    void make(Caller caller, String name, Optional<ExtensionEntity> seen, Kind kind, String detail, Change change) {
        jpa.tx(TransactionType.Required, em -> {
            ExtensionStore store = new ExtensionStore(em);
            store.nextRevision();
            Optional<ExtensionEntity> there = store.find(name);
            Optional<ExtensionEntity> present = there.filter(one -> one.state() != ExtensionState.REMOVED);
            boolean isAsSeen =
                    present.isPresent() ? seen.filter(present.get()::isAs).isPresent() : seen.isEmpty();
            if (!isAsSeen) {
                throw new Conflict("扩展 " + name + " 刚被别人改动，请查看后再试");
            }
            ExtensionEntity extension = there.orElseGet(() -> new ExtensionEntity(name));
            change.make(store, extension);
            if (there.isEmpty()) {
                store.add(extension);
            }
            add(store, caller, extension, kind, detail);
            String object = kind + " " + name + " " + extension.version() + " for " + extension.scopePath();
            audit.record(caller, Action.EXTENSION_MANAGE, cut(object, MAX_OBJECT));
        });
        LOG.info("extension {} {} by {}: {}", name, kind, caller.name(), detail);
    }

    /** A refusal is told in the log of extensions, in the audit and in the server's log, whatever becomes of the request. */
    void refused(Caller caller, String name, String version, String path, ProblemException problem) {
        String reasons = problem.problem().violations().isEmpty()
                ? problem.problem().detail()
                : problem.problem().violations().stream()
                        .map(Violation::message)
                        .collect(Collectors.joining("；"));
        LOG.warn("extension {} {} is refused: {}", name, version, reasons);
        jpa.tx(TransactionType.Required, em -> {
            add(new ExtensionStore(em), caller, name, version, path, Kind.REFUSED, reasons);
            String object = Kind.REFUSED + " " + name + " " + version;
            audit.record(caller, Action.EXTENSION_MANAGE, cut(object, MAX_OBJECT));
        });
    }

    static void add(ExtensionStore store, Caller caller, ExtensionEntity extension, Kind kind, String detail) {
        add(store, caller, extension.name(), extension.version(), extension.scopePath(), kind, detail);
    }

    /** In the running transaction. */
    static void add(
            ExtensionStore store,
            Caller caller,
            String name,
            String version,
            String scopePath,
            Kind kind,
            String detail) {
        ExtensionEvent event = new ExtensionEvent(
                Uuids.next(),
                OffsetDateTime.now(ZoneOffset.UTC),
                caller.name(),
                cut(name, MAX_NAME),
                cut(version, MAX_VERSION),
                kind,
                cut(detail, MAX_DETAIL));
        store.add(new EventEntity(event, scopePath));
    }

    private static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max - 1) + "…";
    }
}
