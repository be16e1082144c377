package org.jianyan.identity.internal.person;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Configuration {@code org.jianyan.retention}. */
@ComponentPropertyType
public @interface RetentionConfig {
    /** How many days how to reach an author is kept after the consultation's deadline. */
    int contact_days() default 365;

    /** How many days names and telephones of those who worked for a contact point are kept after they left. */
    int staff_days() default 1095;

    /** How many days whom to ask about a candidacy is kept after its end. */
    int candidacy_contact_days() default 365;

    /** How many days a sign-in is kept after its end; the Cybersecurity Law asks for six months, and less is taken as 183. */
    int sign_in_days() default 183;

    /** How many days an address is kept whose owner does not confirm a subscription. */
    int subscription_days() default 30;

    /** How often it is looked what has been kept long enough, in minutes. */
    int check_minutes() default 60;
}
