package org.jianyan.extensions;

import java.io.InputStream;
import java.util.List;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Installs extensions, keeps them in the database, and has every node run them. Whoever manages an extension has to hold the
 * right in its scope: a district's office for itself and the contact points below it, an administrator for the city.
 */
@ProviderType
public interface ExtensionService {
    /**
     * Installs an extension, or another version of one. It is tried on this node first: if a domain cannot offer what it
     * brings, it is taken back. A version that runs goes on until the new one takes over. Sending the same again changes
     * nothing.
     *
     * @param scope code of the organisation whose it shall be; empty for the whole city; {@code null} leaves that of an
     *     extension that is there, and means the whole city otherwise
     * @param origin where it comes from, for the log: a file's name
     * @param jar the bundle; at most 20 MB
     * @throws org.jianyan.commons.ValidationException with every reason for which it is refused
     * @throws org.jianyan.commons.Conflict if it belongs to another organisation, or that version is there with other content
     */
    Extension install(Caller caller, String scope, String origin, InputStream jar);

    /** Those whose scope the caller's meets, by name. */
    List<Extension> list(Caller caller);

    /** @throws org.jianyan.commons.NotFound if it is not installed, or not to be seen */
    Extension get(Caller caller, String name);

    /** Stops it everywhere; it stays installed. */
    Extension disable(Caller caller, String name, String reason);

    /** Lets it run again. */
    Extension enable(Caller caller, String name);

    /**
     * Lets a version run that was installed before, also after the extension was removed.
     *
     * @throws org.jianyan.commons.ValidationException if it cannot be trusted any more
     */
    Extension restore(Caller caller, String name, String version);

    /** Gives it to another organisation; the right is needed in both. */
    Extension rescope(Caller caller, String name, String scope);

    /** Takes it away; what was gathered by it stays, and its versions can be installed again as they were. */
    void remove(Caller caller, String name);

    /**
     * What happened, newest last.
     *
     * @param name of one extension, or {@code null} for all
     */
    Page<ExtensionEvent> events(Caller caller, String name, PageRequest page);
}
