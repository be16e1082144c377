package org.jianyan.evaluation.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianyan.commons.GuestCalls;
import org.jianyan.evaluation.FrameLine;
import org.jianyan.evaluation.spi.Indicator;
import org.jianyan.evaluation.spi.Measurement;
import org.jianyan.evaluation.spi.Subject;
import org.jianyan.evaluation.spi.Year;
import org.jianyan.extensions.Admissions;
import org.jianyan.extensions.ExtensionPoint;
import org.jianyan.extensions.Offers;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The indicators that are registered at present, called as the guests they are. */
@Component(
        service = {Indicators.class, ExtensionPoint.class},
        configurationPid = "org.jianyan.evaluation")
public final class Indicators implements ExtensionPoint {
    private static final Logger LOG = LoggerFactory.getLogger(Indicators.class);

    private final Offers<Indicator> indicators;
    private final GuestCalls calls = new GuestCalls("jianyan-indicator", 4);
    private final Duration limit;

    @Activate
    public Indicators(BundleContext context, @Reference Admissions admissions, EvaluationConfig config) {
        indicators = new Offers<>(context, admissions);
        limit = Duration.ofMillis(config.indicator_timeout_millis());
    }

    @Deactivate
    void close() {
        calls.close();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindIndicator(ServiceReference<Indicator> reference, Indicator indicator) {
        try {
            indicators.add(reference, indicator.id(), indicator);
        } catch (IllegalArgumentException e) {
            indicators.refuse(reference, e.getMessage());
            LOG.warn("an indicator of {} is not used: {}", reference.getBundle(), e.getMessage());
        }
    }

    void unbindIndicator(ServiceReference<Indicator> reference, Indicator indicator) {
        indicators.remove(reference);
    }

    @Override
    public Class<?> service() {
        return Indicator.class;
    }

    @Override
    public String offer(ServiceReference<?> reference) {
        return indicators.id(reference);
    }

    /** @throws Away if there is no such indicator at present, or it fails */
    Map<UUID, Measurement> measure(FrameLine line, List<Subject> subjects, Year year) throws Away {
        Indicator indicator = indicators
                .find(line.indicator())
                .map(Offers.Admitted::value)
                .orElseThrow(() -> new Away("指标 " + line.indicator() + " 不在：提供它的组件没有运行"));
        try {
            return calls.call(() -> Map.copyOf(indicator.measure(subjects, year, line.parameters())), limit);
        } catch (GuestCalls.Failure e) {
            LOG.warn("indicator {} gives no figures", line.indicator(), e);
            throw new Away("指标 " + line.indicator() + " " + e.getMessage());
        }
    }

    /** A line cannot be computed at present. */
    static final class Away extends Exception {
        Away(String message) {
            super(message);
        }
    }
}
