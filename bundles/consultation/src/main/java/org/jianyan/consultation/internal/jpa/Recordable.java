package org.jianyan.consultation.internal.jpa;

import java.util.UUID;
import org.jianyan.consultation.LedgerKind;
import org.jianyan.consultation.internal.Seal;

/** A row that is recorded in the ledger by itself. */
interface Recordable {
    UUID id();

    LedgerKind ledgerKind();

    /** A commitment to every field. */
    String commitment(Seal seal, String salt);
}
