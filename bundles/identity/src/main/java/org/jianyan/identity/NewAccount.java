package org.jianyan.identity;

/**
 * An account to be added.
 *
 * @param name 3 to 60 letters, digits, dots or hyphens
 * @param password at least 12 characters
 * @param role one of {@link Role}
 * @param organisationCode in whose scope the role is held
 */
public record NewAccount(String name, String displayName, String password, String role, String organisationCode) {}
