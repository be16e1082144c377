package org.jianyan.example.messenger;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Configuration {@code org.jianyan.example.messenger}: {@code etc/org.jianyan.example.messenger.cfg}. */
@ComponentPropertyType
public @interface MessengerConfig {
    /**
     * Where the messenger takes what its groups' robots say, without the robot's key; its host has to be listed in
     * {@code org.jianyan.extensions}, too.
     */
    String address() default "";
}
