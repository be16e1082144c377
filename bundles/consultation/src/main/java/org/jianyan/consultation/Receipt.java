package org.jianyan.consultation;

import java.time.OffsetDateTime;

/**
 * Proof that a submission was received.
 *
 * @param receipt the code by which its author reads the answer, for example JY-7K3M-9Q2P-WXYZ-4
 * @param opinions how many opinions were made of it
 */
public record Receipt(String receipt, OffsetDateTime submittedAt, int opinions) {}
