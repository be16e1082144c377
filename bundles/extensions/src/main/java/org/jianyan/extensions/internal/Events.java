package org.jianyan.extensions.internal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jianyan.commons.Uuids;
import org.jianyan.extensions.ExtensionEvent;
import org.jianyan.extensions.internal.jpa.EventEntity;
import org.jianyan.extensions.internal.jpa.ExtensionEntity;
import org.jianyan.extensions.internal.jpa.ExtensionStore;
import org.jianyan.identity.Caller;

/** Writes down what happens to extensions. */
final class Events {
    private static final int MAX_NAME = 200;
    private static final int MAX_VERSION = 40;
    private static final int MAX_DETAIL = 2_000;

    private Events() {}

    static void add(
            ExtensionStore store, Caller caller, ExtensionEntity extension, ExtensionEvent.Kind kind, String detail) {
        add(store, caller, extension.name(), extension.version(), extension.scopePath(), kind, detail);
    }

    /** In the running transaction. */
    static void add(
            ExtensionStore store,
            Caller caller,
            String name,
            String version,
            String scopePath,
            ExtensionEvent.Kind kind,
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
