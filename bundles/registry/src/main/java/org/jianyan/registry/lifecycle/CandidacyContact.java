package org.jianyan.registry.lifecycle;

/** Who can be asked about a candidacy. */
public record CandidacyContact(String name, String phone) {}
