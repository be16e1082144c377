package org.jianyan.publicity.internal;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Configuration {@code org.jianyan.publicity}. */
@ComponentPropertyType
public @interface PublicityConfig {
    /** Address under which the public reaches this server; links in messages and feeds begin with it. */
    String public_url() default "http://localhost:8181";

    /** How long a channel may take for one notice, in milliseconds. */
    long channel_timeout_millis() default 30000;
}
