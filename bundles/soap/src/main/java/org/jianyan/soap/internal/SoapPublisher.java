package org.jianyan.soap.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import javax.servlet.Servlet;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.transport.DestinationFactoryManager;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.jianyan.commons.Addresses;
import org.jianyan.commons.Authenticator;
import org.jianyan.commons.HealthCheck;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes each {@link org.jianyan.soap.SoapEndpoint} as a CXF server of its own on one servlet at {@code /ws}. */
@Component(
        service = {SoapPublisher.class, HealthCheck.class},
        immediate = true,
        configurationPid = "org.jianyan.rest")
public final class SoapPublisher implements ServiceTrackerCustomizer<Object, Server>, HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(SoapPublisher.class);
    private static final String ADDRESS = "jianyan.soap.address";

    private final BundleContext context;
    private final BasicAuthentication authentication;
    private final Bus bus = new ExtensionManagerBus();
    /** Of its own: CXF would keep REST's addresses in the same one, whatever the bus. */
    private final HTTPTransportFactory transport = new HTTPTransportFactory(new DestinationRegistryImpl());

    private final Addresses addresses;
    private final ServiceRegistration<Servlet> servlet;
    private final ServiceTracker<Object, Server> tracker;

    @Activate
    public SoapPublisher(
            BundleContext context,
            ProxyConfig config,
            @Reference Authenticator authenticator,
            @Reference ServiceComponentRuntime components)
            throws InvalidSyntaxException {
        this.context = context;
        authentication = new BasicAuthentication(authenticator, config.forwarded_header());
        addresses = new Addresses(context, components, ADDRESS);
        DestinationFactoryManager transports = bus.getExtension(DestinationFactoryManager.class);
        HTTPTransportFactory.DEFAULT_NAMESPACES.forEach(
                namespace -> transports.registerDestinationFactory(namespace, transport));
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.http.whiteboard.servlet.name", "jianyan-soap");
        properties.put("osgi.http.whiteboard.servlet.pattern", "/ws/*");
        servlet = context.registerService(
                Servlet.class, new SoapServlet(bus, transport.getRegistry(), addresses), properties);
        tracker = new ServiceTracker<>(context, context.createFilter("(" + ADDRESS + "=*)"), this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
        servlet.unregister();
        bus.shutdown(true);
    }

    @Override
    public String name() {
        return "soap";
    }

    /** Whether every endpoint of a started bundle is published. */
    @Override
    public void check() {
        addresses.check();
    }

    @Override
    public Server addingService(ServiceReference<Object> reference) {
        Object endpoint = context.getService(reference);
        if (endpoint == null) {
            return null;
        }
        String address = (String) reference.getProperty(ADDRESS);
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        thread.setContextClassLoader(
                FrameworkUtil.getBundle(Bus.class).adapt(BundleWiring.class).getClassLoader());
        try {
            JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
            factory.setBus(bus);
            factory.setAddress(address);
            factory.setServiceBean(endpoint);
            factory.setProperties(Map.of("schema-validation-enabled", "true"));
            factory.getInInterceptors().add(authentication);
            Server server = factory.create();
            addresses.add(address);
            LOG.info("published {} at /ws{}", endpoint.getClass().getName(), address);
            return server;
        } catch (RuntimeException e) {
            LOG.error("cannot publish {} at {}", endpoint.getClass().getName(), address, e);
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
        addresses.remove(address, reference.getBundle());
        server.destroy();
        context.ungetService(reference);
        LOG.info("withdrew /ws{}", address);
    }
}
