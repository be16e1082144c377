package org.jianyan.example.chat;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Configuration {@code org.jianyan.example.chat}: {@code etc/org.jianyan.example.chat.cfg}. */
@ComponentPropertyType
public @interface ChatConfig {
    /** What the mini-program's server and this method share; at least 32 characters. None: every message is refused. */
    String secret() default "";

    /** How old a message may be, and how much the clocks may differ. */
    int seconds() default 300;
}
