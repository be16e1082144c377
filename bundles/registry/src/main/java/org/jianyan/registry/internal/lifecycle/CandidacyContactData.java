package org.jianyan.registry.internal.lifecycle;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.identity.Action;
import org.jianyan.identity.Caller;
import org.jianyan.identity.person.Person;
import org.jianyan.identity.person.PersonalDataKeeper;
import org.jianyan.identity.person.PersonalDataKind;
import org.jianyan.identity.person.PersonalRecord;
import org.jianyan.registry.internal.jpa.CandidacyEntity;
import org.jianyan.registry.internal.jpa.LifecycleStore;
import org.jianyan.registry.lifecycle.CandidacyContact;
import org.jianyan.registry.lifecycle.CandidacyState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whom to ask about candidacies, as personal data: it goes when the candidacy has come to its end. */
@Component
public final class CandidacyContactData implements PersonalDataKeeper {
    private static final List<CandidacyState> ENDS = Stream.of(CandidacyState.values())
            .filter(state -> state.acts().isEmpty())
            .toList();

    private final JpaTemplate jpa;
    private final CandidacyContacts contacts;

    @Activate
    public CandidacyContactData(
            @Reference(target = "(osgi.unit.name=registry)") JpaTemplate jpa, @Reference CandidacyContacts contacts) {
        this.jpa = jpa;
        this.contacts = contacts;
    }

    @Override
    public Set<PersonalDataKind> kinds() {
        return Set.of(PersonalDataKind.CANDIDACY_CONTACT);
    }

    @Override
    public List<PersonalRecord> find(Caller caller, Person person, int limit) {
        return jpa.txExpr(TransactionType.Supports, em -> {
            try (Stream<CandidacyEntity> candidacies =
                    new LifecycleStore(em).withContact(caller.scopes(Action.PERSONAL_DATA_READ))) {
                return candidacies
                        .filter(candidacy ->
                                person.hasPhone(contacts.of(candidacy).phone()))
                        .limit(limit)
                        .map(this::record)
                        .toList();
            }
        });
    }

    private PersonalRecord record(CandidacyEntity candidacy) {
        CandidacyContact contact = contacts.of(candidacy);
        return new PersonalRecord(
                PersonalDataKind.CANDIDACY_CONTACT,
                candidacy.id(),
                candidacy.name(),
                Map.of("name", contact.name(), "phone", contact.phone()),
                candidacy.submittedAt().atOffset(ZoneOffset.UTC));
    }

    @Override
    public boolean erase(Caller caller, PersonalDataKind kind, UUID id, String reason) {
        return jpa.txExpr(TransactionType.Required, em -> {
            Optional<CandidacyEntity> candidacy = new LifecycleStore(em)
                    .lockedCandidacy(id)
                    .filter(each -> !each.isErased())
                    .filter(each -> caller.may(Action.PERSONAL_DATA_ERASE, each.organisationPath()));
            candidacy.ifPresent(each -> {
                if (!ENDS.contains(each.state())) {
                    throw new Conflict("设立申报还在办理，请先办结或者由申报人撤回");
                }
                contacts.forget(each);
            });
            return candidacy.isPresent();
        });
    }

    @Override
    public int expire(PersonalDataKind kind, Instant before, int limit) {
        return jpa.txExpr(TransactionType.Required, em -> {
            List<CandidacyEntity> ended = new LifecycleStore(em).endedBefore(ENDS, before, limit);
            ended.forEach(contacts::forget);
            return ended.size();
        });
    }
}
