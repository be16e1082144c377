package org.jianyan.itests;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jianyan.attachments.internal.jpa.AttachmentEntity;
import org.jianyan.benchmarks.SessionTemplate;
import org.jianyan.commons.ReceiptCode;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.ContactDetails;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.Stage;
import org.jianyan.consultation.Visibility;
import org.jianyan.consultation.internal.Arrival;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.consultation.spi.ClosedAnswers;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.spi.Stance;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Grant;
import org.jianyan.identity.Role;

/** Consultations and submissions for tests of what is stored. */
final class Samples {
    private Samples() {}

    /** What an opinion says of which provision. */
    record Said(UUID provisionId, String label, int position, OpinionKind kind, Stance stance, String text) {
        Said(UUID provisionId, int position, String text) {
            this(provisionId, "第" + position + "条", position, OpinionKind.AMEND, null, text);
        }
    }

    /** The persistence unit of consultations, with the entities that it is shipped with. */
    static SessionFactory sessions(DataSource dataSource) {
        return TestDatabase.sessions(
                dataSource,
                Stream.of(OpinionEntity.class, AttachmentEntity.class)
                        .flatMap(entity -> Stream.of(SessionTemplate.entities(entity)))
                        .toArray(Class<?>[]::new));
    }

    /** Somebody with a role below a path. */
    static Caller caller(Role role, String path) {
        return new Caller(Uuids.next(), role.name(), List.of(new Grant(role, Uuids.next(), path)));
    }

    static Consultation consultation() {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        return new Consultation(
                Uuids.next(),
                "征求意见",
                Uuids.next(),
                Uuids.next(),
                "/320400/",
                Stage.OPEN,
                Visibility.PUBLIC,
                now,
                now.plusDays(30),
                false);
    }

    /** A submission of the public. */
    static Arrival arrival(Consultation consultation, Said... said) {
        return arrival(consultation, null, null, said);
    }

    /**
     * A submission.
     *
     * @param path of a contact point, {@code null} for the public
     * @param entryKey of a row of a batch, {@code null} for other methods
     */
    static Arrival arrival(Consultation consultation, String path, String entryKey, Said... said) {
        return arrival(consultation, "web-comment", path, entryKey, ClosedAnswers.NONE, said);
    }

    /** A submission whose author can be reached. */
    static Arrival reachable(Consultation consultation, String path, ContactDetails contact, Said... said) {
        Arrival arrival = arrival(consultation, "web-comment", path, null, ClosedAnswers.NONE, said);
        return arrival.with(TestKeys.contacts(null).seal(arrival.id(), contact));
    }

    /** Answers to a questionnaire. */
    static Arrival response(Consultation consultation, ClosedAnswers answers, Said... said) {
        return arrival(consultation, "questionnaire", null, null, answers, said);
    }

    /** A record of an activity, in JSON. */
    static Arrival record(Consultation consultation, String method, String record, Said... said) {
        return arrival(consultation, method, null, null, ClosedAnswers.NONE, record, said);
    }

    private static Arrival arrival(
            Consultation consultation,
            String method,
            String path,
            String entryKey,
            ClosedAnswers answers,
            Said... said) {
        return arrival(consultation, method, path, entryKey, answers, "{\"text\":\"原件\"}", said);
    }

    private static Arrival arrival(
            Consultation consultation,
            String method,
            String path,
            String entryKey,
            ClosedAnswers answers,
            String record,
            Said... said) {
        UUID id = Uuids.next();
        List<Arrival.Placed> opinions = Stream.of(said)
                .map(one -> new Arrival.Placed(
                        opinion(consultation, id, path, one),
                        one.provisionId() == null ? null : Uuids.next(),
                        one.position(),
                        null))
                .toList();
        return new Arrival(
                id,
                consultation.id(),
                ReceiptCode.next("JY"),
                method,
                "1",
                path,
                "公众",
                entryKey,
                record,
                "public",
                Instant.now(),
                opinions,
                answers,
                null,
                List.of());
    }

    private static Opinion opinion(Consultation consultation, UUID submission, String path, Said said) {
        return new Opinion(
                Uuids.next(),
                consultation.id(),
                submission,
                path,
                said.provisionId(),
                said.label(),
                said.kind(),
                said.stance(),
                said.text(),
                "",
                "",
                "居民",
                "web-comment",
                "公众",
                null,
                null,
                false);
    }
}
