package org.jianyan.consultation.spi;

import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Whoever keeps words of opinions elsewhere, registered as a service. Told within the transaction that deletes them; what
 * it throws stops the deletion.
 */
@ConsumerType
public interface ErasureListener {
    /** Some of what a submission brought is being deleted. */
    void erased(UUID consultationId, UUID submissionId);
}
