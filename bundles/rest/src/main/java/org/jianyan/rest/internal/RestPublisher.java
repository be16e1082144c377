package org.jianyan.rest.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.servlet.Servlet;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.lifecycle.SingletonResourceProvider;
import org.jianyan.commons.Addresses;
import org.jianyan.commons.Authenticator;
import org.jianyan.commons.HealthCheck;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes each {@link org.jianyan.rest.RestResource} as a CXF server of its own on one servlet at {@code /api/v1}. */
@Component(
        service = {RestPublisher.class, HealthCheck.class},
        immediate = true,
        configurationPid = "org.jianyan.rest")
public final class RestPublisher implements ServiceTrackerCustomizer<Object, Server>, HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(RestPublisher.class);
    private static final String ADDRESS = "jianyan.rest.address";

    private final BundleContext context;
    private final Bus bus = new ExtensionManagerBus();
    private final List<Object> providers;
    private final Map<String, Class<?>> published = new ConcurrentSkipListMap<>();
    private final Addresses addresses;
    private final ServiceRegistration<Servlet> servlet;
    private final ServiceTracker<Object, Server> tracker;

    @Activate
    public RestPublisher(
            BundleContext context,
            RestConfig config,
            @Reference Authenticator authenticator,
            @Reference EventStream stream,
            @Reference ServiceComponentRuntime components)
            throws InvalidSyntaxException {
        this.context = context;
        addresses = new Addresses(context, components, ADDRESS);
        providers = List.of(
                new JsonProvider(),
                new AuthenticationFilter(authenticator, config.forwarded_header()),
                new BodyLimitFilter(config.max_body_bytes()),
                new RateLimitFilter(config),
                new ChangeFilter(stream),
                new ProblemMapper());
        servlet = context.registerService(
                Servlet.class, new RestServlet(bus, addresses), Whiteboard.servlet("jianyan-rest", "/api/v1/*"));
        tracker = new ServiceTracker<>(context, context.createFilter("(" + ADDRESS + "=*)"), this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
        servlet.unregister();
        bus.shutdown(true);
    }

    /** What is published at present: the resource classes by address. */
    Map<String, Class<?>> published() {
        return new TreeMap<>(published);
    }

    @Override
    public String name() {
        return "rest";
    }

    /** Whether every resource of a started bundle is published. */
    @Override
    public void check() {
        addresses.check();
    }

    @Override
    public Server addingService(ServiceReference<Object> reference) {
        Object resource = context.getService(reference);
        if (resource == null) {
            return null;
        }
        String address = (String) reference.getProperty(ADDRESS);
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        thread.setContextClassLoader(FrameworkUtil.getBundle(Bus.class)
                .adapt(org.osgi.framework.wiring.BundleWiring.class)
                .getClassLoader());
        try {
            JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
            factory.setBus(bus);
            factory.setAddress(address);
            factory.setProviders(providers);
            factory.setResourceClasses(resource.getClass());
            factory.setResourceProvider(resource.getClass(), new SingletonResourceProvider(resource));
            Server server = factory.create();
            published.put(address, resource.getClass());
            addresses.add(address);
            LOG.info("published {} at /api/v1{}", resource.getClass().getName(), address);
            return server;
        } catch (RuntimeException e) {
            LOG.error("cannot publish {} at {}", resource.getClass().getName(), address, e);
            context.ungetService(reference);
            return null;
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    @Override
    public void modifiedService(ServiceReference<Object> reference, Server server) {
        // the address of a component does not change while it is registered
    }

    @Override
    public void removedService(ServiceReference<Object> reference, Server server) {
        String address = (String) reference.getProperty(ADDRESS);
        published.remove(address);
        addresses.remove(address, reference.getBundle());
        server.destroy();
        context.ungetService(reference);
        LOG.info("withdrew /api/v1{}", address);
    }
}
