package org.jianyan.consultation.internal;

/**
 * How to reach an author, encrypted.
 *
 * @param details name, telephone and e-mail address
 * @param hasEmail whether there is an e-mail address
 */
public record SealedContact(String details, boolean hasEmail) {}
