package org.jianyan.identity;

import java.util.List;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/** The tree of organisations. */
@ProviderType
public interface OrganisationService {
    /**
     * Adds an organisation. Sending the same again returns what is there.
     *
     * @throws org.jianyan.commons.Conflict if the code belongs to another organisation
     */
    Organisation create(Caller caller, NewOrganisation organisation);

    /** Adds an organisation in the running transaction on behalf of a domain that has checked the right. */
    Organisation add(Caller caller, NewOrganisation organisation);

    /** Gives an organisation another name, in the running transaction, on behalf of a domain that has checked the right. */
    Organisation rename(Caller caller, UUID id, String name);

    Organisation get(Caller caller, UUID id);

    /** An organisation by its code, without a check of rights: for other domains. */
    Organisation byCode(String code);

    /** Organisations at and below a path, by path, without a check of rights: for other domains. */
    List<Organisation> below(String path);

    Page<Organisation> list(Caller caller, PageRequest page);
}
