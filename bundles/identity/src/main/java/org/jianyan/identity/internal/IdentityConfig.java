package org.jianyan.identity.internal;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Configuration {@code org.jianyan.identity}. */
@ComponentPropertyType
public @interface IdentityConfig {
    /** How long a token is valid, in minutes; whoever does nothing for so long signs in anew. */
    int token_minutes() default 30;

    /** How long a session lasts at most, in hours, however often its token is renewed. */
    int session_hours() default 12;

    /** Wrong passwords or codes in a row after which an account is locked. */
    int attempts() default 5;

    /** How long an account stays locked, in minutes. */
    int lock_minutes() default 15;

    /** Calls a minute that one account may make, by REST and SOAP together; 0 for any number. */
    int account_calls_per_minute() default 6000;

    /** How many earlier passwords may not be chosen again. */
    int password_history() default 5;

    /** Days after which a password must be changed; 0 for never. */
    int password_days() default 0;

    /** How long an invitation can be used, in hours. */
    int invitation_hours() default 72;

    /** Roles that have their rights only with a second factor, separated by commas. */
    String second_factor_roles() default "";

    /** File to which the first administrator's generated password is written, readable by the owner only. */
    String initial_password_file() default "initial-administrator.txt";

    /** File with the keys that encrypt personal data and secrets; every node needs the same. */
    String keys_file() default "data-keys.txt";
}
