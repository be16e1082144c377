package org.jianyan.rest.internal;

import org.jianyan.rest.PublicAddress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

@Component(configurationPid = "org.jianyan.public")
public final class ConfiguredAddress implements PublicAddress {
    private final String url;

    @Activate
    public ConfiguredAddress(PublicAddressConfig config) {
        url = config.url().replaceAll("/+$", "");
    }

    @Override
    public String of(String path) {
        return url + path;
    }
}
