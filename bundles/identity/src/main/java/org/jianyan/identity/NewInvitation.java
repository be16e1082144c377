package org.jianyan.identity;

/**
 * An account whose owner will choose the password.
 *
 * @param name 3 to 60 letters, digits, dots or hyphens
 * @param role one of {@link Role}
 * @param organisationCode in whose scope the role is held
 */
public record NewInvitation(String name, String displayName, String role, String organisationCode) {}
