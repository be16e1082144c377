package org.jianyan.identity.person;

/**
 * What is kept of persons, what for and how long.
 *
 * @param since from which day the period counts, in Chinese; empty without a limit
 * @param days 0 without a limit
 */
public record RetentionRule(
        PersonalDataKind kind, String title, String purpose, String ground, String since, int days) {}
