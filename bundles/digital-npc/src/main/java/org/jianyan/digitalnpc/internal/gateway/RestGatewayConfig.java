package org.jianyan.digitalnpc.internal.gateway;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Configuration {@code org.jianyan.digitalnpc.rest}. */
@ComponentPropertyType
public @interface RestGatewayConfig {
    /** The other side's address, for example https://npc.example/exchange; empty if there is no line to it. */
    String url() default "";

    /** What this side shows to be let in. */
    String token() default "";

    /** How long one call may take, in milliseconds. */
    long timeout_millis() default 30000;
}
