package org.jianyan.extensions.internal;

/**
 * Whose an extension is.
 *
 * @param code of the organisation; empty for the whole city
 * @param path of the organisation; {@code /} for the whole city
 */
record Scope(String code, String path) {}
