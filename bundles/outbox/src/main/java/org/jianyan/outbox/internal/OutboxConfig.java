package org.jianyan.outbox.internal;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Configuration {@code org.jianyan.outbox}. */
@ComponentPropertyType
public @interface OutboxConfig {
    /** How often to look for messages that are due, in milliseconds. */
    long poll_millis() default 1000;

    /** How many messages of one queue are sent at once. */
    int threads() default 4;

    /** Pause after the first failure, in milliseconds; it doubles with each further one. */
    long first_pause_millis() default 2000;

    /** Longest pause between attempts, in milliseconds. */
    long longest_pause_millis() default 900000;

    /** Attempts after which a message is given up. */
    int attempts() default 20;

    /** How long an attempt may take before another node may try, in milliseconds. */
    long lease_millis() default 120000;
}
