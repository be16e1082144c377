package org.jianyan.registry.lifecycle;

/**
 * An application, or a district's recommendation, to become a contact point. What is asked for follows the standards of
 * establishment (article 1 of the city's rules).
 *
 * @param organisationCode the district, or for what belongs to none the city
 * @param recommenderCode the district office that recommends; empty for a self-nomination
 * @param kind one of {@link org.jianyan.registry.ContactPointKind}
 * @param area the region, trade or field that it stands for
 * @param research its ability to study and to inquire
 * @param ties its ties to the public and to social organisations
 * @param means rooms, equipment, people
 * @param will how it will take part in the city's law-making
 * @param contactName who can be asked; kept encrypted, read by the commission and the district
 * @param contactPhone how
 */
public record NewCandidacy(
        String organisationCode,
        String recommenderCode,
        String name,
        String kind,
        String address,
        String area,
        String research,
        String ties,
        String means,
        String will,
        String contactName,
        String contactPhone) {}
