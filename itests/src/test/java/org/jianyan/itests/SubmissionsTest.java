package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.jianyan.attachments.internal.Attachments;
import org.jianyan.attachments.internal.AttachmentsConfig;
import org.jianyan.benchmarks.SessionTemplate;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Forbidden;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.ProblemException;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.consultation.Attached;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.ContactDetails;
import org.jianyan.consultation.Stage;
import org.jianyan.consultation.internal.Arrival;
import org.jianyan.consultation.internal.ConsultationConfig;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.Ledger;
import org.jianyan.consultation.internal.MethodForms;
import org.jianyan.consultation.internal.Seal;
import org.jianyan.consultation.internal.Submissions;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files and contact details that come with submissions, on both databases. */
final class SubmissionsTest {
    private static final String POINT = "/320400/320402/320402-01/";
    private static final Caller COMMISSION = Samples.caller(Role.COMMISSION, "/320400/");
    private static final Caller LIAISON = Samples.caller(Role.LIAISON_OFFICER, POINT);
    private static final Caller STRANGER = Samples.caller(Role.LIAISON_OFFICER, "/320400/320404/320404-01/");
    private static final byte[] NOTES = "座谈会记录：养犬应当登记。".getBytes(StandardCharsets.UTF_8);
    private static final int PUBLIC_BYTES =
            Defaults.of(ConsultationConfig.class).attachment_public_bytes();

    private final Consultation consultation = Samples.consultation();
    private SessionFactory sessions;
    private SessionTemplate jpa;
    private Ledger ledger;
    private long spooledBefore;
    private Submissions submissions;

    private void begin(TestDatabase database) {
        spooledBefore = spooled();
        sessions = Samples.sessions(database.migrated());
        jpa = new SessionTemplate(sessions);
        jpa.tx(em -> new ConsultationStore(em).add(consultation, List.of()));
        Attachments attachments = new Attachments(jpa, Defaults.of(AttachmentsConfig.class));
        ConsultationConfig config = Defaults.of(ConsultationConfig.class);
        ledger = new Ledger(jpa, attachments, new NoAudit(), config);
        submissions = new Submissions(
                jpa,
                new Consultations(jpa, null, null, null, null, null, null),
                attachments,
                ledger,
                new MethodForms(jpa),
                TestKeys.contacts(jpa),
                new NoAudit(),
                config);
    }

    @AfterEach
    void end() {
        sessions.close();
    }

    /** A submission kept, with two opinions. */
    private Arrival kept(String path, ContactDetails contact) {
        Arrival arrival = Samples.reachable(
                consultation,
                path,
                contact,
                new Samples.Said(Uuids.next(), 1, "养犬应当登记。"),
                new Samples.Said(Uuids.next(), 2, "每户限养一条过严。"));
        jpa.tx(em -> new OpinionStore(em).add(List.of(arrival), new Seal(Seal.Algorithm.SHA_256)));
        return arrival;
    }

    private Attached attach(Caller caller, Arrival to, String name, byte[] content) {
        return submissions.attach(caller, to.receipt(), name, new ByteArrayInputStream(content));
    }

    private static Set<String> codes(ProblemException refusal) {
        Set<String> codes = new HashSet<>();
        refusal.problem().violations().forEach((Violation violation) -> codes.add(violation.code()));
        return codes;
    }

    private static long spooled() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("attachment-"))
                    .count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileShouldBeReadAsItWasSentAndBeInTheLedger(TestDatabase database) {
        begin(database);
        Arrival arrival = kept(POINT, null);
        Attached file = attach(LIAISON, arrival, "记录.txt", NOTES);
        assertEquals("text/plain", file.mediaType());
        assertEquals(List.of(file), submissions.attachments(LIAISON, arrival.id()));
        assertArrayEquals(
                NOTES,
                submissions.attachment(COMMISSION, arrival.id(), file.id()).content());
        assertEquals(2, ledger.verify(COMMISSION).entries());
        assertTrue(ledger.verify(COMMISSION).isIntact());
        assertEquals(spooledBefore, spooled());
    }

    @ParameterizedTest
    @EnumSource
    void theSameContentShouldBeKeptOnceHoweverOftenItComes(TestDatabase database) throws Exception {
        begin(database);
        Arrival arrival = kept(null, null);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Callable<Attached>> sent = IntStream.range(0, 16)
                .mapToObj(i -> (Callable<Attached>) () -> attach(Caller.PUBLIC, arrival, "记录.txt", NOTES))
                .toList();
        Set<UUID> ids = new HashSet<>();
        for (Future<Attached> answer : pool.invokeAll(sent)) {
            ids.add(answer.get().id());
        }
        pool.shutdown();
        assertEquals(1, ids.size());
        long contents = jpa.txExpr(em -> em.createQuery("select count(a) from AttachmentEntity a", Long.class)
                .getSingleResult());
        assertEquals(1, contents);
        assertTrue(ledger.verify(COMMISSION).isIntact());
        assertEquals(spooledBefore, spooled());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotTakenShouldLeaveNothingBehind(TestDatabase database) {
        begin(database);
        Arrival arrival = kept(null, null);
        byte[] program = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0};
        assertEquals(
                Set.of("media-type"),
                codes(assertThrows(
                        ValidationException.class, () -> attach(Caller.PUBLIC, arrival, "照片.png", program))));
        assertEquals(
                Set.of("empty"),
                codes(assertThrows(
                        ValidationException.class, () -> attach(Caller.PUBLIC, arrival, "空.txt", new byte[0]))));
        assertEquals(
                Set.of("required"),
                codes(assertThrows(ValidationException.class, () -> attach(Caller.PUBLIC, arrival, " ", NOTES))));
        assertThrows(ValidationException.class, () -> attach(Caller.PUBLIC, arrival, null, NOTES));
        byte[] large = "养犬应当登记。".repeat(PUBLIC_BYTES / 21 + 1).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                Set.of("too-large"),
                codes(assertThrows(ValidationException.class, () -> attach(Caller.PUBLIC, arrival, "长.txt", large))));
        assertThrows(
                ValidationException.class,
                () -> submissions.attach(Caller.PUBLIC, "JY-0000", "记录.txt", new ByteArrayInputStream(NOTES)));
        assertEquals(List.of(), submissions.attachments(COMMISSION, arrival.id()));
        assertEquals(spooledBefore, spooled());
        assertEquals("长.txt", attach(LIAISON, arrival, "长.txt", large).name());
    }

    @ParameterizedTest
    @EnumSource
    void aSenderWhoBreaksOffShouldLeaveNothingBehind(TestDatabase database) {
        begin(database);
        Arrival arrival = kept(null, null);
        InputStream broken = new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                if (sent++ == 20_000) {
                    throw new IOException("connection reset");
                }
                return 'x';
            }
        };
        assertThrows(
                RuntimeException.class, () -> submissions.attach(Caller.PUBLIC, arrival.receipt(), "记录.txt", broken));
        assertEquals(List.of(), submissions.attachments(COMMISSION, arrival.id()));
        assertEquals(spooledBefore, spooled());
    }

    @ParameterizedTest
    @EnumSource
    void noMoreFilesShouldComeThanAllowed(TestDatabase database) {
        begin(database);
        Arrival arrival = kept(null, null);
        int allowed = Defaults.of(ConsultationConfig.class).attachments_per_submission();
        for (int i = 0; i < allowed; i++) {
            attach(Caller.PUBLIC, arrival, i + ".txt", ("第 " + i + " 份").getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(
                Set.of("too-many"),
                codes(assertThrows(ValidationException.class, () -> attach(Caller.PUBLIC, arrival, "记录.txt", NOTES))));
        byte[] known = "第 3 份".getBytes(StandardCharsets.UTF_8);
        assertEquals("3.txt", attach(Caller.PUBLIC, arrival, "再来.txt", known).name());
        assertEquals(allowed, submissions.attachments(COMMISSION, arrival.id()).size());
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhoHandsInForAContactPointShouldAddToItsSubmissions(TestDatabase database) {
        begin(database);
        Arrival arrival = kept(POINT, null);
        assertThrows(Forbidden.class, () -> attach(STRANGER, arrival, "记录.txt", NOTES));
        assertThrows(ProblemException.class, () -> attach(Caller.PUBLIC, arrival, "记录.txt", NOTES));
        assertThrows(NotFound.class, () -> submissions.attachments(STRANGER, arrival.id()));
        assertThrows(ProblemException.class, () -> submissions.attachments(Caller.PUBLIC, arrival.id()));
    }

    @ParameterizedTest
    @EnumSource
    void filesShouldBeHiddenWithTheOpinionTheyCameWith(TestDatabase database) {
        begin(database);
        Arrival arrival = kept(POINT, null);
        Attached file = attach(LIAISON, arrival, "记录.txt", NOTES);
        jpa.tx(em -> new OpinionStore(em)
                .byIds(
                        consultation.id(),
                        List.of(arrival.opinions().get(0).opinion().id()))
                .forEach(opinion -> opinion.hide(true)));
        assertThrows(Forbidden.class, () -> submissions.attachments(LIAISON, arrival.id()));
        assertThrows(Forbidden.class, () -> submissions.attachment(LIAISON, arrival.id(), file.id()));
        assertEquals(List.of(file), submissions.attachments(COMMISSION, arrival.id()));
    }

    @ParameterizedTest
    @EnumSource
    void nothingShouldBeAddedOnceTheConsultationIsClosed(TestDatabase database) {
        begin(database);
        Arrival arrival = kept(null, null);
        jpa.tx(em -> new ConsultationStore(em)
                .consultation(consultation.id())
                .ifPresent(one -> one.move(Stage.CLOSED, Instant.now())));
        assertThrows(Conflict.class, () -> attach(Caller.PUBLIC, arrival, "记录.txt", NOTES));
    }

    @ParameterizedTest
    @EnumSource
    void contactDetailsShouldBeReadByTheCommissionUntilTheyAreTakenBack(TestDatabase database) {
        begin(database);
        ContactDetails contact = new ContactDetails("示例居民", "", "someone@example.org", true);
        Arrival arrival = kept(null, contact);
        Arrival other = kept(null, contact);
        assertEquals(contact, submissions.contact(COMMISSION, arrival.id()));
        assertThrows(Forbidden.class, () -> submissions.contact(LIAISON, arrival.id()));
        submissions.forgetContact(Caller.PUBLIC, arrival.receipt());
        assertThrows(NotFound.class, () -> submissions.contact(COMMISSION, arrival.id()));
        submissions.forgetContact(Caller.PUBLIC, arrival.receipt());
        assertEquals(contact, submissions.contact(COMMISSION, other.id()));
        assertThrows(Forbidden.class, () -> submissions.forgetContact(LIAISON, other.id()));
        submissions.forgetContact(COMMISSION, other.id());
        assertThrows(NotFound.class, () -> submissions.contact(COMMISSION, other.id()));
        assertTrue(ledger.verify(COMMISSION).isIntact());
    }
}
