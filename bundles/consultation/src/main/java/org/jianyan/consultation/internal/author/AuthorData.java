package org.jianyan.consultation.internal.author;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.consultation.ContactDetails;
import org.jianyan.consultation.SubmissionService;
import org.jianyan.consultation.author.ErasureGround;
import org.jianyan.consultation.author.NewErasure;
import org.jianyan.consultation.internal.Contacts;
import org.jianyan.consultation.internal.jpa.ContactEntity;
import org.jianyan.consultation.internal.jpa.ContactStore;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.internal.jpa.SubmissionEntity;
import org.jianyan.consultation.internal.jpa.SubmissionStore;
import org.jianyan.identity.Action;
import org.jianyan.identity.Caller;
import org.jianyan.identity.person.Person;
import org.jianyan.identity.person.PersonalData;
import org.jianyan.identity.person.PersonalDataKind;
import org.jianyan.identity.person.PersonalRecord;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What authors handed in, as personal data; found by how they said they can be reached. */
@Component
public final class AuthorData implements PersonalData {
    private final JpaTemplate jpa;
    private final Contacts contacts;
    private final Authors authors;
    private final SubmissionService submissions;

    @Activate
    public AuthorData(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Contacts contacts,
            @Reference Authors authors,
            @Reference SubmissionService submissions) {
        this.jpa = jpa;
        this.contacts = contacts;
        this.authors = authors;
        this.submissions = submissions;
    }

    @Override
    public Set<PersonalDataKind> kinds() {
        return Set.of(PersonalDataKind.SUBMISSION, PersonalDataKind.CONTACT);
    }

    @Override
    public List<PersonalRecord> find(Caller caller, Person person, int limit) {
        return jpa.txExpr(TransactionType.Supports, em -> {
            List<PersonalRecord> records = new ArrayList<>();
            try (Stream<Object[]> rows = new ContactStore(em).within(caller.scopes(Action.PERSONAL_DATA_READ))) {
                rows.filter(row -> isOf(person, contacts.open((ContactEntity) row[0])))
                        .limit(limit)
                        .forEach(row -> {
                            SubmissionEntity submission = (SubmissionEntity) row[1];
                            String title = (String) row[2];
                            records.add(contact(submission, title, contacts.open((ContactEntity) row[0])));
                            records.add(words(em, submission, title));
                        });
            }
            return records;
        });
    }

    private static boolean isOf(Person person, ContactDetails contact) {
        return person.hasPhone(contact.phone()) || person.hasEmail(contact.email());
    }

    private static PersonalRecord contact(SubmissionEntity submission, String title, ContactDetails contact) {
        return new PersonalRecord(
                PersonalDataKind.CONTACT,
                submission.id(),
                title,
                Map.of("name", contact.name(), "phone", contact.phone(), "email", contact.email()),
                submission.toReceipt(0).submittedAt());
    }

    private static PersonalRecord words(EntityManager em, SubmissionEntity submission, String title) {
        Map<String, String> content = new LinkedHashMap<>();
        content.put("receipt", submission.receipt());
        content.put("source", submission.source());
        content.put(
                "opinions",
                new OpinionStore(em)
                        .ofSubmission(submission.id()).stream()
                                .map(opinion -> opinion.toRecord().text())
                                .collect(joining("\n")));
        return new PersonalRecord(
                PersonalDataKind.SUBMISSION,
                submission.id(),
                title,
                content,
                submission.toReceipt(0).submittedAt());
    }

    @Override
    public boolean erase(Caller caller, PersonalDataKind kind, UUID id, String reason) {
        Optional<SubmissionEntity> submission =
                jpa.txExpr(TransactionType.Supports, em -> new SubmissionStore(em).submission(id));
        if (submission.isEmpty()) {
            return false;
        }
        if (kind == PersonalDataKind.CONTACT) {
            submissions.forgetContact(caller, id);
        } else {
            authors.erase(caller, id, new NewErasure(ErasureGround.WITHDRAWN.name(), reason, List.of()));
        }
        return true;
    }

    @Override
    public int expire(PersonalDataKind kind, Instant before, int limit) {
        return jpa.txExpr(TransactionType.Required, em -> {
            List<ContactEntity> old = new ContactStore(em).closedBefore(before, limit);
            old.forEach(em::remove);
            return old.size();
        });
    }
}
