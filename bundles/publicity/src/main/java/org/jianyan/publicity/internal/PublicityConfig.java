package org.jianyan.publicity.internal;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Configuration {@code org.jianyan.publicity}. */
@ComponentPropertyType
public @interface PublicityConfig {
    /** How long a channel may take for one notice, in milliseconds. */
    long channel_timeout_millis() default 30000;
}
