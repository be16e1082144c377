package org.jianyan.soap.internal;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** What SOAP takes from the configuration {@code org.jianyan.rest}. */
@ComponentPropertyType
public @interface ProxyConfig {
    /** Header in which a reverse proxy in front names the client's address; empty if there is no proxy. */
    String forwarded_header() default "";
}
