package org.jianyan.digitalnpc.internal;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Configuration {@code org.jianyan.digitalnpc}. */
@ComponentPropertyType
public @interface DigitalNpcConfig {
    /** Code of the organisation for whose commission tasks come in; empty if there is no exchange. */
    String organisation_code() default "";

    /** How often to look for tasks and for what has happened to them, in milliseconds. */
    long poll_millis() default 2000;

    /** How long a consultation must be closed before its opinions go out, in milliseconds. */
    long settle_millis() default 5000;

    /** Attempts after which a task that fails is given up. */
    int attempts() default 8;
}
