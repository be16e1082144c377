package org.jianyan.registry.internal.standard;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Dates;
import org.jianyan.identity.Action;
import org.jianyan.identity.Caller;
import org.jianyan.identity.person.Person;
import org.jianyan.identity.person.PersonalDataKeeper;
import org.jianyan.identity.person.PersonalDataKind;
import org.jianyan.identity.person.PersonalRecord;
import org.jianyan.registry.internal.jpa.StaffEntity;
import org.jianyan.registry.internal.jpa.StandardStore;
import org.jianyan.registry.standard.StaffMember;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who works for contact points, as personal data: the person can be forgotten, what was done stays. */
@Component
public final class StaffData implements PersonalDataKeeper {
    private final JpaTemplate jpa;
    private final StaffNames names;

    @Activate
    public StaffData(@Reference(target = "(osgi.unit.name=registry)") JpaTemplate jpa, @Reference StaffNames names) {
        this.jpa = jpa;
        this.names = names;
    }

    @Override
    public Set<PersonalDataKind> kinds() {
        return Set.of(PersonalDataKind.STAFF);
    }

    @Override
    public List<PersonalRecord> find(Caller caller, Person person, int limit) {
        return jpa.txExpr(TransactionType.Supports, em -> {
            try (Stream<Object[]> staff = new StandardStore(em).namedStaff(caller.scopes(Action.PERSONAL_DATA_READ))) {
                return staff.filter(row -> isOf(person, (StaffEntity) row[0]))
                        .limit(limit)
                        .map(row -> record((StaffEntity) row[0], (String) row[1]))
                        .toList();
            }
        });
    }

    private boolean isOf(Person person, StaffEntity member) {
        return person.hasAccount(member.account()) || person.hasPhone(names.phone(member));
    }

    private PersonalRecord record(StaffEntity member, String contactPoint) {
        StaffMember shown = names.toRecord(member);
        return new PersonalRecord(
                PersonalDataKind.STAFF,
                member.id(),
                contactPoint,
                Map.of(
                        "name", shown.name(),
                        "phone", names.phone(member),
                        "duty", shown.duty().name(),
                        "since", shown.since().toString(),
                        "until", Objects.toString(shown.until(), "")),
                member.notedAt().atOffset(ZoneOffset.UTC));
    }

    @Override
    public boolean erase(Caller caller, PersonalDataKind kind, UUID id, String reason) {
        return jpa.txExpr(TransactionType.Required, em -> {
            StandardStore store = new StandardStore(em);
            Optional<StaffEntity> member = store.member(id)
                    .filter(each -> !each.isErased())
                    .filter(each -> store.path(each.contactPointId())
                            .filter(path -> caller.may(Action.PERSONAL_DATA_ERASE, path))
                            .isPresent());
            member.ifPresent(each -> {
                if (each.isPresent()) {
                    throw new Conflict("此人仍在任职，请先由联系点登记其任职结束");
                }
                names.forget(each);
            });
            return member.isPresent();
        });
    }

    @Override
    public int expire(PersonalDataKind kind, Instant before, int limit) {
        return jpa.txExpr(TransactionType.Required, em -> {
            List<StaffEntity> left =
                    new StandardStore(em).leftBefore(before.atZone(Dates.ZONE).toLocalDate(), limit);
            left.forEach(names::forget);
            return left.size();
        });
    }
}
