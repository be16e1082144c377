package org.jianyan.consultation.internal;

import java.time.Duration;
import java.util.List;
import org.jianyan.commons.GuestCalls;
import org.jianyan.commons.Unavailable;
import org.jianyan.commons.ValidationException;
import org.jianyan.consultation.spi.ClosedAnswers;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.OpinionItem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls collection methods; one that fails again and again is set aside. */
@Component(service = Guests.class, configurationPid = "org.jianyan.consultation")
public final class Guests {
    private static final Logger LOG = LoggerFactory.getLogger(Guests.class);

    private final ConsultationConfig config;
    private final GuestCalls calls = new GuestCalls("jianyan-collection-method", 32);

    @Activate
    public Guests(ConsultationConfig config) {
        this.config = config;
    }

    @Deactivate
    void close() {
        calls.close();
    }

    /** What a method made of a form. */
    record Made(List<OpinionItem> items, ClosedAnswers answers) {}

    /**
     * @throws ValidationException if the method finds faults in the form
     * @throws Unavailable if the method fails, takes too long, or was set aside for doing so
     */
    Made make(OfferedMethod offered, FilledForm form) {
        String name = offered.info().id() + " " + offered.info().version();
        if (offered.isSetAside()) {
            throw new Unavailable("收集方式 " + name + " 因连续出错已停用，内容未提交，请联系管理员");
        }
        try {
            Made made = calls.call(
                    () -> new Made(
                            List.copyOf(offered.method().itemise(form)),
                            offered.method().answers(form)),
                    Duration.ofMillis(config.method_timeout_millis()));
            offered.succeeded();
            return made;
        } catch (GuestCalls.Failure e) {
            if (e.getCause() instanceof ValidationException refusal) {
                throw refusal;
            }
            if (e.isGuestsFault()) {
                boolean setAside = offered.failed(config.method_failures());
                LOG.warn(
                        "collection method {} of bundle {} failed{}",
                        name,
                        offered.info().bundle(),
                        setAside ? " and is set aside" : "",
                        e.getCause());
            }
            throw new Unavailable("收集方式 " + name + "（" + offered.info().bundle() + "）" + e.getMessage() + "，内容未提交");
        }
    }
}
