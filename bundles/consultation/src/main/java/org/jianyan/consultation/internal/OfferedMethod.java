package org.jianyan.consultation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jianyan.commons.GuestCalls;
import org.jianyan.commons.Title;
import org.jianyan.commons.Violation;
import org.jianyan.consultation.MethodInfo;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.consultation.spi.Form;
import org.osgi.framework.Bundle;

/** A collection method as it described itself when it came, with the compiled schema of its form. */
final class OfferedMethod {
    private static final int MAX_TITLE = 60;
    private static final int MAX_VERSION = 40;
    private final CollectionMethod method;
    private final MethodInfo info;
    private final FormSchema schema;
    private final Set<String> files;
    private final GuestCalls.Guest guest;

    private OfferedMethod(CollectionMethod method, MethodInfo info, GuestCalls.Guest guest) {
        this.method = method;
        this.info = info;
        this.guest = guest;
        schema = FormSchema.of(info.schema());
        files = FormFiles.properties(info.schema());
    }

    /**
     * Asks a method what it is: of a guest, to be called as one.
     *
     * @throws IllegalArgumentException with everything that keeps it from being offered
     */
    static OfferedMethod describe(CollectionMethod method, Bundle bundle, GuestCalls.Guest guest) {
        Title title = method.title();
        Form form = method.form();
        MethodInfo info = new MethodInfo(
                method.id(),
                bundle.getVersion().toString(),
                title.zh(),
                title.en(),
                method.owner(),
                bundle.getSymbolicName(),
                MethodInfo.OFFERED,
                form.schema(),
                form.uiSchema());
        List<String> faults = new ArrayList<>();
        if (!info.id().matches("[a-z0-9-]{1,60}")) {
            faults.add("the id should be 1 to 60 lower-case letters, digits and hyphens: " + cut(info.id()));
        }
        if (info.version().length() > MAX_VERSION) {
            faults.add("the bundle's version should have at most " + MAX_VERSION + " characters: " + info.version());
        }
        if (info.owner() == null) {
            faults.add("the owner should be an organisation's code, or empty for the whole city, not null");
        }
        Stream.of(info.titleZh(), info.titleEn())
                .filter(name -> name.isBlank() || name.length() > MAX_TITLE || name.contains("<"))
                .forEach(wrong ->
                        faults.add("a title should have 1 to " + MAX_TITLE + " characters, no markup: " + cut(wrong)));
        faults.addAll(FormRules.faults(form));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
        return new OfferedMethod(method, info, guest);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(MAX_TITLE, text.length()));
    }

    CollectionMethod method() {
        return method;
    }

    MethodInfo info() {
        return guest.isSetAside() ? info.setAside() : info;
    }

    GuestCalls.Guest guest() {
        return guest;
    }

    /** The properties of its form that hold files. */
    Set<String> files() {
        return files;
    }

    /** Every fault of a form, by path. */
    List<Violation> faults(String formJson) {
        return schema.faults(formJson);
    }
}
