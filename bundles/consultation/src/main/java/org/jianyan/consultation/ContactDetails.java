package org.jianyan.consultation;

/**
 * How to reach an author who wants to be asked back, and told when there is an answer (by e-mail, if an address is left). Kept apart from the opinions, shown to the commission alone, never in
 * papers, searches or exchanges.
 *
 * @param name may be left out
 * @param phone may be left out if there is an e-mail address
 * @param email may be left out if there is a telephone number
 * @param consent whether the author has agreed to its being kept; without it nothing is taken (Personal Information
 *     Protection Law, article 13)
 */
public record ContactDetails(String name, String phone, String email, boolean consent) {}
