package org.jianyan.example.screen;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Configuration {@code org.jianyan.example.screen}: {@code etc/org.jianyan.example.screen.cfg}. */
@ComponentPropertyType
public @interface ScreenConfig {
    /** Where the screens' server takes messages; its host has to be listed in {@code org.jianyan.extensions}, too. */
    String address() default "";

    /** What the screens' server knows us by. */
    String token() default "";
}
