package org.jianyan.publicity.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.identity.Caller;
import org.jianyan.identity.person.Person;
import org.jianyan.identity.person.PersonalDataKeeper;
import org.jianyan.identity.person.PersonalDataKind;
import org.jianyan.identity.person.PersonalRecord;
import org.jianyan.publicity.internal.jpa.SubscriberEntity;
import org.jianyan.publicity.internal.jpa.SubscriberStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Subscribers' addresses, as personal data: of no organisation, so that nobody but their owners, by the link in each mail,
 * looks at or deletes them. Those that are never confirmed go by themselves.
 */
@Component
public final class SubscriptionData implements PersonalDataKeeper {
    private final JpaTemplate jpa;

    @Activate
    public SubscriptionData(@Reference(target = "(osgi.unit.name=publicity)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    @Override
    public Set<PersonalDataKind> kinds() {
        return Set.of(PersonalDataKind.SUBSCRIPTION);
    }

    @Override
    public List<PersonalRecord> find(Caller caller, Person person, int limit) {
        return List.of();
    }

    @Override
    public boolean erase(Caller caller, PersonalDataKind kind, UUID id, String reason) {
        return false;
    }

    @Override
    public int expire(PersonalDataKind kind, Instant before, int limit) {
        return jpa.txExpr(TransactionType.Required, em -> {
            SubscriberStore store = new SubscriberStore(em);
            List<SubscriberEntity> unconfirmed = store.unconfirmed(before, limit);
            unconfirmed.forEach(store::remove);
            return unconfirmed.size();
        });
    }
}
