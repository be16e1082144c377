package org.jianyan.identity;

/**
 * An organisation to be added.
 *
 * @param code 1 to 40 letters, digits or hyphens; of a city or district that of GB/T 2260, a district's within its city's
 * @param kind one of {@link OrganisationKind}
 * @param parentCode code of the organisation above; none for a commission
 */
public record NewOrganisation(String code, String name, String kind, String parentCode) {}
