package org.jianyan.consultation.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jianyan.commons.GuestCalls;
import org.jianyan.commons.Unavailable;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.spi.ClosedAnswers;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.OpinionItem;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls collection methods, their constructors included, as guests: bounded in time, in number and in what they give; one
 * that fails again and again is set aside for a while.
 */
@Component(service = Guests.class, configurationPid = "org.jianyan.consultation")
public final class Guests {
    private static final Logger LOG = LoggerFactory.getLogger(Guests.class);
    private static final int MOST_THREADS = 512;
    private static final int MOST_OPINIONS = 1_000;
    private static final int MOST_ANSWERS = 1_000;
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_FAULTS = 1_000;
    private static final int MAX_FAULT = 500;

    private final BundleContext context;
    private final GuestCalls.Bounds bounds;
    private final GuestCalls calls = new GuestCalls("jianyan-collection-method", MOST_THREADS);

    @Activate
    public Guests(BundleContext context, ConsultationConfig config) {
        this.context = context;
        bounds = new GuestCalls.Bounds(
                Duration.ofMillis(config.method_timeout_millis()),
                config.method_together(),
                config.method_failures(),
                Duration.ofSeconds(config.method_rest_seconds()));
    }

    @Deactivate
    void close() {
        calls.close();
    }

    /** What a method made of a form. */
    record Made(List<OpinionItem> items, ClosedAnswers answers) {}

    /**
     * Gets a method and asks it what it is. Our own are no guests in this: they are described however busy the machine is when
     * it starts.
     *
     * @throws GuestCalls.Failure if it cannot be had, or cannot be offered as it describes itself
     * @throws IllegalArgumentException if it is our own and cannot be offered as it describes itself
     */
    OfferedMethod describe(ServiceReference<CollectionMethod> reference) throws GuestCalls.Failure {
        GuestCalls.Guest guest = calls.guest(bounds);
        return reference.getBundle().equals(context.getBundle())
                ? describe(reference, guest)
                : guest.call(() -> describe(reference, guest));
    }

    private OfferedMethod describe(ServiceReference<CollectionMethod> reference, GuestCalls.Guest guest) {
        CollectionMethod method = context.getService(reference);
        if (method == null) {
            throw new IllegalArgumentException("its component gives no service: its constructor failed or it is gone");
        }
        return OfferedMethod.describe(method, reference.getBundle(), guest);
    }

    /** Lets a method go that is described no more. */
    void forget(ServiceReference<CollectionMethod> reference) {
        context.ungetService(reference);
    }

    /**
     * Checks a form by the method's schema and hands it to the method. The schema is the guest's as well: checking by it may
     * take as long as it likes.
     *
     * @param original the form as JSON
     * @param beside faults of what came with the form
     * @throws ValidationException if the form has faults, by the schema or the method
     * @throws Unavailable if the method fails, takes too long, or was set aside for doing so
     */
    Made make(OfferedMethod offered, String original, FilledForm form, List<Violation> beside) {
        String name = offered.info().id() + " " + offered.info().version();
        try {
            return offered.guest().call(() -> {
                new Violations().addAll(beside).addAll(offered.faults(original)).throwIfAny();
                return bounded(offered.method(), form);
            });
        } catch (GuestCalls.Failure e) {
            if (e.getCause() instanceof ValidationException refusal) {
                throw bounded(refusal);
            }
            if (e.isGuestsFault()) {
                LOG.warn(
                        "collection method {} of bundle {} failed{}",
                        name,
                        offered.info().bundle(),
                        offered.guest().isSetAside() ? " and is set aside" : "",
                        e.getCause());
            }
            throw new Unavailable("收集方式 " + name + "（" + offered.info().bundle() + "）" + e.getMessage() + "，内容未提交");
        }
    }

    private static Made bounded(CollectionMethod method, FilledForm form) {
        List<OpinionItem> items = new ArrayList<>();
        long characters = 0;
        for (OpinionItem item : method.itemise(form)) {
            items.add(item);
            characters += item.text().length()
                    + item.reason().length()
                    + item.wording().length()
                    + item.provision().length();
            if (items.size() > MOST_OPINIONS || characters > MOST_CHARACTERS) {
                throw new IllegalStateException("more than " + MOST_OPINIONS + " opinions or " + MOST_CHARACTERS
                        + " characters out of one form");
            }
        }
        ClosedAnswers answers = method.answers(form);
        if (answers.chosen().size() > MOST_ANSWERS) {
            throw new IllegalStateException("more than " + MOST_ANSWERS + " answers out of one form");
        }
        return new Made(List.copyOf(items), answers);
    }

    private static ValidationException bounded(ValidationException refusal) {
        return new ValidationException(refusal.problem().violations().stream()
                .limit(MOST_FAULTS)
                .map(fault -> new Violation(cut(fault.field()), cut(fault.code()), cut(fault.message())))
                .toList());
    }

    private static String cut(String text) {
        return text == null || text.length() <= MAX_FAULT ? text : text.substring(0, MAX_FAULT) + "…";
    }
}
