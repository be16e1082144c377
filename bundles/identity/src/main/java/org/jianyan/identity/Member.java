package org.jianyan.identity;

/**
 * An account in a role.
 *
 * @param path the organisation in whose scope it has the role
 */
public record Member(String account, Role role, String path) {}
