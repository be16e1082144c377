package org.jianyan.consultation;

import java.util.UUID;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.spi.Stance;

/**
 * Opinions on one provision that are worded alike, of one kind and one stance. What the program put together is a
 * suggestion.
 *
 * @param provisionId {@code null} for the whole text
 * @param stance {@code null} if it was not said
 * @param title given by a person, {@code null} for none
 * @param text the words of the first opinion in it
 * @param campaign {@code null} if nothing points to one
 * @param isMixed whether its texts differ in words that can turn the meaning round, such as 不 or 提高 and 降低: it is to be read
 * @param isSettled whether a person had a hand in it; the program still adds to it, but no longer unites it with others
 * @param opinions how many opinions are in it
 * @param texts how many distinct texts are in it
 */
public record OpinionGroup(
        UUID id,
        UUID consultationId,
        UUID provisionId,
        String provisionLabel,
        OpinionKind kind,
        Stance stance,
        String title,
        String text,
        CampaignMark campaign,
        boolean isMixed,
        boolean isSettled,
        int opinions,
        int texts) {}
