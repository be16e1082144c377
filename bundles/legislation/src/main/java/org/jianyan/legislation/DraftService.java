package org.jianyan.legislation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Drafts and their texts. */
@ProviderType
public interface DraftService {
    /**
     * Reads a text into a tree of provisions and keeps it as a new draft's first version.
     *
     * @param key the client's idempotency key
     * @throws org.jianyan.commons.ValidationException with every fault of the text, by line
     */
    Draft importText(Caller caller, DraftImport draft, Optional<String> key);

    /**
     * Adds the next version of a draft. A provision keeps its lineage where a provision of the version before has the
     * same kind and words and both occur once; every other provision begins a new one. Sending the latest version again
     * changes nothing.
     */
    Draft addVersion(Caller caller, UUID draftId, NewVersion version);

    Draft get(Caller caller, UUID id);

    Page<Draft> list(Caller caller, PageRequest page);

    /** The adopted texts, which everybody may know. */
    Page<Law> laws(PageRequest page);

    /** The provisions of a version in reading order. */
    List<Provision> provisions(Caller caller, UUID draftId, UUID versionId);

    /** A draft without a check of rights, for domains that have checked their own. */
    Draft draft(UUID id);

    /** The provisions of a version without a check of rights, for domains that have checked their own. */
    List<Provision> provisions(UUID versionId);
}
