package org.jianyan.identity.person;

import org.osgi.annotation.versioning.ProviderType;

/** How long personal data is kept, as configured. */
@ProviderType
public interface RetentionPeriods {
    /** In days, from the day that the kind says; 0 for no limit. */
    int days(PersonalDataKind kind);
}
