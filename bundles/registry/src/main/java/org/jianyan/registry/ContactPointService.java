package org.jianyan.registry;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** The register of contact points. */
@ProviderType
public interface ContactPointService {
    /**
     * Establishes a contact point with its organisation. Sending the same again returns what is there.
     *
     * @throws org.jianyan.commons.Conflict if the code belongs to another
     */
    ContactPoint establish(Caller caller, NewContactPoint contactPoint);

    ContactPoint get(Caller caller, UUID id);

    /** In the order of their paths. */
    Page<ContactPoint> list(Caller caller, PageRequest page);

    /**
     * Says where a contact point is, so that people find it on a map (the city's opinion, article 2).
     *
     * @param location both degrees, or neither to take it back
     * @throws org.jianyan.commons.ValidationException if a degree is missing or there is no such place
     */
    ContactPoint locate(Caller caller, UUID id, Location location);

    /** Those that are contact points still, as everybody may see them (the city's opinion, article 2), by their paths. */
    Page<DirectoryEntry> directory(PageRequest page);

    /**
     * Contact points by code without a check of rights, for other domains.
     *
     * @throws org.jianyan.commons.ValidationException naming every code that is unknown
     */
    List<ContactPoint> byCodes(Collection<String> codes);

    /**
     * As {@link #byCodes}, of those that are contact points still.
     *
     * @throws org.jianyan.commons.ValidationException naming those that are none any more, too
     */
    List<ContactPoint> inOffice(Collection<String> codes);
}
