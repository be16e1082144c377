package org.jianyan.consultation;

/**
 * How far a node's search index is.
 *
 * @param position the last entry of the ledger in it
 * @param waiting entries behind that one
 * @param opinions how many are in it
 * @param failure why it does not go on at present, {@code null} if it does
 */
public record IndexState(long position, long waiting, long opinions, String failure) {}
