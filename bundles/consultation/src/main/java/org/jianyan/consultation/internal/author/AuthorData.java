package org.jianyan.consultation.internal.author;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.jianyan.identity.person.PersonalDataKeeper;
import org.jianyan.identity.person.PersonalDataKind;
import org.jianyan.identity.person.PersonalRecord;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What authors handed in, as personal data; found by how they said they can be reached. */
@Component
public final class AuthorData implements PersonalDataKeeper {
    private static final int CHUNK = 500;

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

    /** Every contact is decrypted for that, a few hundred at a time: it is asked for seldom. */
    @Override
    public List<PersonalRecord> find(Caller caller, Person person, int limit) {
        List<String> scopes = caller.scopes(Action.PERSONAL_DATA_READ);
        List<PersonalRecord> records = new ArrayList<>();
        String after = "";
        List<ContactStore.Reachable> chunk;
        do {
            String from = after;
            chunk = jpa.txExpr(TransactionType.Supports, em -> new ContactStore(em).within(scopes, from, CHUNK));
            for (ContactStore.Reachable one : chunk) {
                ContactDetails contact = contacts.open(one.submissionId(), one.details());
                if (person.hasPhone(contact.phone()) || person.hasEmail(contact.email())) {
                    records.add(record(
                            PersonalDataKind.CONTACT,
                            one,
                            Map.of("name", contact.name(), "phone", contact.phone(), "email", contact.email())));
                    records.add(record(
                            PersonalDataKind.SUBMISSION,
                            one,
                            Map.of(
                                    "receipt", one.receipt(),
                                    "source", one.source(),
                                    "opinions", words(one.submissionId()))));
                }
                after = one.submissionId().toString();
            }
        } while (chunk.size() == CHUNK && records.size() < limit);
        return records;
    }

    private static PersonalRecord record(
            PersonalDataKind kind, ContactStore.Reachable one, Map<String, String> content) {
        return new PersonalRecord(
                kind,
                one.submissionId(),
                one.where(),
                content,
                one.submittedAt().atOffset(ZoneOffset.UTC));
    }

    private String words(UUID submission) {
        return jpa.txExpr(TransactionType.Supports, em -> new OpinionStore(em)
                .ofSubmission(submission).stream()
                        .map(opinion -> opinion.toRecord().text())
                        .collect(joining("\n")));
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
