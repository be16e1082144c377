package org.jianyan.digitalnpc.internal;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jianyan.commons.NotFound;
import org.jianyan.digitalnpc.spi.DigitalNpcGateway;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Grant;
import org.jianyan.identity.Organisation;
import org.jianyan.identity.OrganisationService;
import org.jianyan.identity.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drives the exchange. It acts as an account of its own, {@code digital-npc}, with the commission's role in the
 * configured organisation: nobody signs in with it, and the audit names it.
 */
@Component(service = Connector.class, immediate = true, configurationPid = "org.jianyan.digitalnpc")
public final class Connector {
    private static final Logger LOG = LoggerFactory.getLogger(Connector.class);
    private static final UUID ACCOUNT = new UUID(0, 1);

    private final OrganisationService organisations;
    private final Gateways gateways;
    private final TaskIntake intake;
    private final Exporter exporter;
    private final DigitalNpcConfig config;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "jianyan-digital-npc");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public Connector(
            @Reference OrganisationService organisations,
            @Reference Gateways gateways,
            @Reference TaskIntake intake,
            @Reference Exporter exporter,
            DigitalNpcConfig config) {
        this.organisations = organisations;
        this.gateways = gateways;
        this.intake = intake;
        this.exporter = exporter;
        this.config = config;
        if (!config.organisation_code().isEmpty()) {
            clock.scheduleWithFixedDelay(this::pass, config.poll_millis(), config.poll_millis(), TimeUnit.MILLISECONDS);
        }
    }

    @Deactivate
    void close() throws InterruptedException {
        clock.shutdownNow();
        clock.awaitTermination(10, TimeUnit.SECONDS);
    }

    private void pass() {
        try {
            Organisation organisation = organisations.byCode(config.organisation_code());
            Caller caller = new Caller(
                    ACCOUNT,
                    "digital-npc",
                    List.of(new Grant(Role.COMMISSION, organisation.id(), organisation.path())));
            gateways.ready().forEach(this::receive);
            intake.work(caller, organisation, config.attempts());
            exporter.check(caller, Duration.ofMillis(config.settle_millis()));
        } catch (NotFound e) {
            LOG.debug("no organisation {} yet", config.organisation_code());
        } catch (RuntimeException e) {
            LOG.warn("the exchange with the digital People's Congress is interrupted until the next look", e);
        }
    }

    private void receive(DigitalNpcGateway gateway) {
        try {
            intake.receive(gateway);
            gateways.succeeded(gateway.id());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            gateways.failed(gateway.id(), e);
        }
    }
}
