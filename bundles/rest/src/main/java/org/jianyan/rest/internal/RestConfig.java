package org.jianyan.rest.internal;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Configuration {@code org.jianyan.rest}. */
@ComponentPropertyType
public @interface RestConfig {
    /** Calls a minute that one address may make without an account to sign in, to send, to change. */
    int public_calls_per_minute() default 60;

    /** Calls a minute that one address may make without an account to read what is open to the public. */
    int public_reads_per_minute() default 1200;

    /** Header in which a reverse proxy in front names the client's address; empty if there is no proxy. */
    String forwarded_header() default "";

    /** Largest request body in bytes. */
    long max_body_bytes() default 33554432;

    /** So long a request's body may take, in seconds spent waiting for it, however slow it is. */
    int slow_body_seconds() default 30;

    /** Bytes a second that a body has to reach afterwards. */
    int slow_body_bytes_per_second() default 1000;

    /** How many may listen to what changes at once; whoever comes then asks by itself now and then. */
    int event_streams() default 2000;

    /** Parts that must have reported in before {@code /health} says the platform is up. */
    String required_parts() default
            "identity,legislation,registry,consultation,publicity,evaluation,digital-npc,rest,soap";
}
