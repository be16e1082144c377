package org.jianyan.consultation.decision;

import java.util.List;
import java.util.UUID;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Decisions with their reasons as they are often given. */
@ProviderType
public interface DecisionTemplateService {
    /** Those of organisations in the caller's scope. */
    List<DecisionTemplate> list(Caller caller);

    /** Keeps one. */
    DecisionTemplate add(Caller caller, NewDecisionTemplate template);

    /** Takes one away. */
    void remove(Caller caller, UUID id);
}
