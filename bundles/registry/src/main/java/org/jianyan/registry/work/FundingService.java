package org.jianyan.registry.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Money for contact points, by year (article 13 of the city's rules). What was noted is corrected by a further note;
 * the same key is noted once. */
@ProviderType
public interface FundingService {
    /** By path, without grants and uses; those without money have sums of 0. */
    Page<Funding> list(Caller caller, int year, PageRequest page);

    Funding get(Caller caller, UUID contactPointId, int year);

    /** @throws org.jianyan.commons.Conflict if less would be granted than is used */
    Funding grant(Caller caller, UUID contactPointId, int year, Funding.NewGrant grant, Optional<String> key);

    /** @throws org.jianyan.commons.Conflict if more would be used than is granted, or less than nothing */
    Funding use(Caller caller, UUID contactPointId, int year, Funding.NewUse use, Optional<String> key);

    /** Adds a receipt, a picture or a document, to what was spent. */
    WorkFile addReceipt(Caller caller, UUID contactPointId, int year, UUID useId, String fileName, InputStream content);

    WorkFile.Content receipt(Caller caller, UUID contactPointId, int year, UUID fileId);

    /**
     * Writes what was granted and spent in the caller's scope as a table.
     *
     * @param format xlsx, docx, pdf or csv
     */
    void table(Caller caller, int year, String format, OutputStream out) throws IOException;
}
