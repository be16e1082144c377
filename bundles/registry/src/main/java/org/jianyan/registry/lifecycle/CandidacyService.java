package org.jianyan.registry.lifecycle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Selection of contact points: application or recommendation, check, visit and scores, the list, the decision of the
 * Council of Chairpersons, publication, the plaque (articles 1, 2 and 14 of the city's rules). The platform notes what the
 * Council decided; it decides nothing.
 */
@ProviderType
public interface CandidacyService {
    /**
     * Hands a candidacy in; without an account as a self-nomination.
     *
     * @param key as {@link org.jianyan.identity.Idempotency} takes it
     * @return with its receipt code
     */
    Candidacy submit(Caller caller, NewCandidacy candidacy, Optional<String> key);

    /** How far it is, for whoever has the receipt code; without who did what. */
    Candidacy byReceipt(String receipt);

    Candidacy get(Caller caller, UUID id);

    /** Those of the caller's scope, in the order of their coming. */
    Page<Candidacy> list(Caller caller, Optional<CandidacyState> state, PageRequest page);

    /** Who can be asked; each reading is audited. */
    CandidacyContact contact(Caller caller, UUID id);

    /** By what candidates of an organisation are scored: one's own, one above or one below. */
    List<Criterion> criteria(Caller caller, String organisationCode);

    /** Sets them for a commission, from now on; candidacies already scored keep their points. */
    List<Criterion> setCriteria(Caller caller, String organisationCode, List<Criterion> criteria);

    /** Gives points by all criteria, in place of what the same account gave before; once the form was checked. */
    Candidacy score(Caller caller, UUID id, List<Score.New> scores);

    /** What was given, by criterion and account. */
    List<Score> scores(Caller caller, UUID id);

    /**
     * Brings a candidacy on.
     *
     * @throws org.jianyan.commons.Conflict if the act is not allowed now, saying which are
     */
    Candidacy act(Caller caller, UUID id, NewCandidacyStep step);

    /**
     * Writes the list that is put to the Council of Chairpersons, or was: candidates on it by points.
     *
     * @param organisationCode the commission's
     * @param format docx, pdf, xlsx or csv
     */
    void list(Caller caller, String organisationCode, String format, OutputStream out) throws IOException;

    /**
     * Writes a candidacy with its scores.
     *
     * @param format docx or pdf
     */
    void paper(Caller caller, UUID id, String format, OutputStream out) throws IOException;
}
