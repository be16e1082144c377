package org.jianyan.rest.internal;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Configuration {@code org.jianyan.public}. */
@ComponentPropertyType
public @interface PublicAddressConfig {
    /** Address under which the public reaches this server; links in messages and feeds begin with it. */
    String url() default "http://localhost:8181";
}
