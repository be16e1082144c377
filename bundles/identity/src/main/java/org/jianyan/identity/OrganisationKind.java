package org.jianyan.identity;

public enum OrganisationKind {
    /** The city's Legislative Affairs Commission, root of its tree. */
    COMMISSION,
    DISTRICT_OFFICE,
    CONTACT_POINT,
    COLLECTION_STATION
}
