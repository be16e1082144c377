package org.jianyan.evaluation;

import java.math.BigDecimal;
import java.util.UUID;
import org.jianyan.attachments.Attachment;

/**
 * What a figure rests on.
 *
 * @param kind opinion, request, activity, proof …
 * @param reference identifier of the row it was read from; empty for a proof
 * @param counted how much it counted; 0 with a note that says why not
 */
public record PointEvidence(UUID id, String kind, String reference, String note, BigDecimal counted, Attachment file) {}
