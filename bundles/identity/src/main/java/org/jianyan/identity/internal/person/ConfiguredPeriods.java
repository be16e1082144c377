package org.jianyan.identity.internal.person;

import org.jianyan.identity.person.PersonalDataKind;
import org.jianyan.identity.person.RetentionPeriods;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Needs nobody: those who keep personal data need it, and {@link Retention} needs them. */
@Component(configurationPid = "org.jianyan.retention")
public final class ConfiguredPeriods implements RetentionPeriods {
    /** The Cybersecurity Law: network logs are kept for six months at least. */
    private static final int SIGN_IN_DAYS = 183;

    private final RetentionConfig config;

    @Activate
    public ConfiguredPeriods(RetentionConfig config) {
        this.config = config;
    }

    @Override
    public int days(PersonalDataKind kind) {
        return switch (kind) {
            case CONTACT -> config.contact_days();
            case STAFF -> config.staff_days();
            case CANDIDACY_CONTACT -> config.candidacy_contact_days();
            case SIGN_IN -> Math.max(config.sign_in_days(), SIGN_IN_DAYS);
            case SUBSCRIPTION -> config.subscription_days();
            case SUBMISSION, ACCOUNT -> 0;
        };
    }
}
