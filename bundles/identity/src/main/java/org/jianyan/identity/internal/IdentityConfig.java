package org.jianyan.identity.internal;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Configuration {@code org.jianyan.identity}. */
@ComponentPropertyType
public @interface IdentityConfig {
    /** How long a token is valid, in minutes. */
    int token_minutes() default 30;

    /** Wrong passwords in a row after which an account is locked. */
    int attempts() default 5;

    /** How long an account stays locked, in minutes. */
    int lock_minutes() default 15;

    /** File to which the first administrator's generated password is written, readable by the owner only. */
    String initial_password_file() default "initial-administrator.txt";
}
