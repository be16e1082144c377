package org.jianyan.consultation.internal;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jianyan.commons.Violation;
import org.jianyan.consultation.MethodInfo;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.consultation.spi.Form;
import org.osgi.framework.Bundle;

/** A collection method as it was described when it came, with the compiled schema of its form. */
final class OfferedMethod {
    private static final String OFFERED = "OFFERED";
    private final CollectionMethod method;
    private final MethodInfo info;
    private final FormSchema schema;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean setAside;

    OfferedMethod(CollectionMethod method, Bundle bundle) {
        this.method = method;
        Form form = method.form();
        String id = method.id();
        if (!id.matches("[a-z0-9-]{1,60}")) {
            throw new IllegalArgumentException("the id must be lower-case letters, digits and hyphens: " + id);
        }
        info = new MethodInfo(
                id,
                bundle.getVersion().toString(),
                method.title().zh(),
                method.title().en(),
                method.owner(),
                bundle.getSymbolicName(),
                OFFERED,
                form.schema(),
                form.uiSchema());
        schema = FormSchema.of(form.schema());
    }

    CollectionMethod method() {
        return method;
    }

    MethodInfo info() {
        return setAside
                ? new MethodInfo(
                        info.id(),
                        info.version(),
                        info.titleZh(),
                        info.titleEn(),
                        info.owner(),
                        info.bundle(),
                        "SET_ASIDE",
                        info.schema(),
                        info.uiSchema())
                : info;
    }

    boolean isSetAside() {
        return setAside;
    }

    void succeeded() {
        failures.set(0);
    }

    /** Notes a failure; returns whether the method is set aside by it. */
    boolean failed(int allowed) {
        setAside = failures.incrementAndGet() >= allowed;
        return setAside;
    }

    /** Every fault of a form, by path. */
    List<Violation> faults(String formJson) {
        return schema.faults(formJson);
    }
}
