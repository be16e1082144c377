package org.jianyan.registry.standard;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Whether contact points are as they have to be (articles 2, 3 and 5 of the city's rules): exactly one leader, one or two
 * liaison officers, kept stable; rooms, equipment and displays; work rules.
 */
@ProviderType
public interface StandardService {
    /** Those who work for a contact point now, and did before, oldest first. */
    List<StaffMember> staff(Caller caller, UUID contactPointId);

    /** The telephone, whole; each reading is audited. */
    String phone(Caller caller, UUID contactPointId, UUID memberId);

    /**
     * Somebody begins, in place of somebody or beside.
     *
     * @throws org.jianyan.commons.Conflict if there would be more of the duty than there may be
     */
    StaffMember begin(Caller caller, UUID contactPointId, StaffMember.New member);

    /** Somebody ends. Again changes nothing. */
    StaffMember end(Caller caller, UUID contactPointId, UUID memberId, StaffMember.End end);

    /** What shows that standards are met, by item, newest version first. */
    List<StandardEvidence> evidence(Caller caller, UUID contactPointId);

    /**
     * Shows that a standard is met, as the next version: a picture, for a work rule a document.
     *
     * @param item one of {@link StandardItem}
     */
    StandardEvidence show(
            Caller caller, UUID contactPointId, String item, String note, String fileName, InputStream content);

    /** The file of an evidence, with what it is. */
    File file(Caller caller, UUID contactPointId, UUID evidenceId);

    /** What each contact point of the caller's scope lacks, by path; those that lack nothing, too. */
    Page<Shortcomings> shortcomings(Caller caller, PageRequest page);

    /** A file with its content. */
    record File(StandardEvidence evidence, byte[] content) {}
}
