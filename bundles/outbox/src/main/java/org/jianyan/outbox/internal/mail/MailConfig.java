package org.jianyan.outbox.internal.mail;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Configuration {@code org.jianyan.mail}. */
@ComponentPropertyType
public @interface MailConfig {
    /** The mail server's name; empty if no mail is sent. */
    String host() default "";

    /** Its port. */
    int port() default 587;

    /** Whether the connection must be encrypted (STARTTLS). */
    boolean starttls() default true;

    /** Account at the mail server; empty if it asks for none. */
    String user() default "";

    /** The account's password. */
    String password() default "";

    /** Sender's address. */
    String from() default "";
}
