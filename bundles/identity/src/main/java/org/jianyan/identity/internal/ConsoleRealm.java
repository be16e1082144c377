package org.jianyan.identity.internal;

import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.jianyan.commons.Authenticator;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The console's realm {@code karaf}: the platform's accounts instead of a file of users. */
@Component
public final class ConsoleRealm implements JaasRealm {
    static final String AUTHENTICATOR = "jianyan.authenticator";
    private final AppConfigurationEntry[] entries;

    @Activate
    public ConsoleRealm(BundleContext context, @Reference Authenticator authenticator) {
        entries = new AppConfigurationEntry[] {
            new AppConfigurationEntry(
                    ProxyLoginModule.class.getName(),
                    AppConfigurationEntry.LoginModuleControlFlag.REQUIRED,
                    Map.of(
                            ProxyLoginModule.PROPERTY_MODULE,
                            ConsoleLoginModule.class.getName(),
                            ProxyLoginModule.PROPERTY_BUNDLE,
                            Long.toString(context.getBundle().getBundleId()),
                            BundleContext.class.getName(),
                            context,
                            AUTHENTICATOR,
                            authenticator))
        };
    }

    @Override
    public String getName() {
        return "karaf";
    }

    @Override
    public int getRank() {
        return 100;
    }

    @Override
    public AppConfigurationEntry[] getEntries() {
        return entries.clone();
    }
}
