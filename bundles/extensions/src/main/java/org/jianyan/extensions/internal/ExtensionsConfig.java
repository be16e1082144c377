package org.jianyan.extensions.internal;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Configuration {@code org.jianyan.extensions}. */
@ComponentPropertyType
public @interface ExtensionsConfig {
    /** Takes unsigned extensions: for developers' machines alone. */
    boolean development_mode() default false;

    /** How often the node looks whether extensions were changed on another one. */
    int look_millis() default 500;

    /** How often {@code deploy/} is looked at; a file is taken when it was the same twice. */
    int deploy_millis() default 200;

    /** Which hosts extensions may call: {@code EXTENSION=HOST} or {@code EXTENSION=HOST:PORT}, between commas. */
    String hosts() default "";
}
