package org.jianyan.consultation.shared;

import org.jianyan.consultation.spi.OpinionKind;

/**
 * What several people have said.
 *
 * @param provision as it is cited
 * @param text as one of them has put it
 * @param opinions how many have said so
 */
public record SharedOpinion(String provision, OpinionKind kind, String text, int opinions) {}
