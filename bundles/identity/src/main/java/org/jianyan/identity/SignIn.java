package org.jianyan.identity;

/**
 * What a person signs in with.
 *
 * @param code six digits of the second factor, or a code to recover with; {@code null} without one
 * @param newPassword a password to change to; needed when the present one has expired, otherwise {@code null}
 */
public record SignIn(String name, String password, String code, String newPassword) {}
