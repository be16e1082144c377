package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jianyan.attachments.internal.Attachments;
import org.jianyan.attachments.internal.AttachmentsConfig;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Dates;
import org.jianyan.commons.Forbidden;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.ValidationException;
import org.jianyan.consultation.Answer;
import org.jianyan.consultation.ContactDetails;
import org.jianyan.consultation.LedgerReport;
import org.jianyan.consultation.OpinionGroup;
import org.jianyan.consultation.author.AuthorRecord;
import org.jianyan.consultation.author.Erasure;
import org.jianyan.consultation.author.ErasureGround;
import org.jianyan.consultation.author.NewErasure;
import org.jianyan.consultation.internal.Arrival;
import org.jianyan.consultation.internal.ConsultationConfig;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.Contacts;
import org.jianyan.consultation.internal.Ledger;
import org.jianyan.consultation.internal.MethodForms;
import org.jianyan.consultation.internal.Opinions;
import org.jianyan.consultation.internal.Submissions;
import org.jianyan.consultation.internal.author.AuthorData;
import org.jianyan.consultation.internal.author.Authors;
import org.jianyan.consultation.internal.grouping.Grouping;
import org.jianyan.consultation.internal.grouping.Groups;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Role;
import org.jianyan.identity.person.Person;
import org.jianyan.identity.person.PersonalDataKind;
import org.jianyan.identity.person.PersonalRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What authors may ask for, with the search index and both databases looked through for what was deleted. */
final class ErasureTest extends SearchCase {
    private static final String MARK = "zhaosile7391";
    private static final String PHONE = "13800007391";
    private static final ContactDetails REACHABLE = new ContactDetails("赵思乐", PHONE, "zhaosile7391@example.org", true);
    private static final Caller OTHER_CITY = Samples.caller(Role.COMMISSION, "/330100/");

    private Ledger ledger;
    private Contacts contacts;
    private Submissions submissions;
    private Authors authors;
    private AuthorData data;
    private final List<UUID> told = new ArrayList<>();

    private void start(TestDatabase database) {
        begin(database);
        Attachments attachments = new Attachments(jpa, Defaults.of(AttachmentsConfig.class));
        ConsultationConfig config = Defaults.of(ConsultationConfig.class);
        Consultations consultations = new Consultations(jpa, null, null, null, null, null, null);
        MethodForms forms = new MethodForms(jpa);
        ledger = new Ledger(jpa, attachments, new NoAudit(), config);
        contacts = TestKeys.contacts(jpa);
        submissions = new Submissions(jpa, consultations, attachments, ledger, forms, contacts, new NoAudit(), config);
        authors = new Authors(
                jpa,
                consultations,
                new Opinions(jpa, consultations, null, null, null, null),
                attachments,
                ledger,
                forms,
                contacts,
                kind -> 365,
                new NoAudit());
        authors.add((consultation, submission) -> told.add(submission));
        data = new AuthorData(jpa, contacts, authors, submissions);
    }

    /** Two opinions with the mark in every word of them, the form, a file and how to reach the author. */
    private Arrival kept(String path) {
        Arrival arrival = Samples.reachable(
                consultation,
                path,
                REACHABLE,
                said(1, OpinionKind.AMEND, null, "我是" + MARK + "，养犬应当登记。"),
                said(2, OpinionKind.AMEND, null, MARK + "认为每户限养一条过严。"));
        jpa.tx(em -> new OpinionStore(em).add(List.of(arrival), SEAL));
        Caller sender = path == null ? Caller.PUBLIC : COMMISSION;
        submissions.attach(
                sender,
                arrival.receipt(),
                MARK + ".txt",
                new ByteArrayInputStream((MARK + "的记录").getBytes(StandardCharsets.UTF_8)));
        return arrival;
    }

    /** Every column of every table, as text, that has a word in it. */
    private Set<String> columnsWith(String word) throws Exception {
        Set<String> columns = new TreeSet<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (var rows =
                    connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
                while (rows.next()) {
                    tables.add(rows.getString("TABLE_NAME"));
                }
            }
            for (String table : tables) {
                String quoted = '"' + table + '"';
                try (var rows = statement.executeQuery("select * from " + quoted)) {
                    int count = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int i = 1; i <= count; i++) {
                            if (text(rows, i).contains(word)) {
                                columns.add((table + "." + rows.getMetaData().getColumnName(i)).toLowerCase());
                            }
                        }
                    }
                }
            }
        }
        return columns;
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        int type = rows.getMetaData().getColumnType(column);
        boolean isBinary = type == Types.BLOB || type == Types.BINARY || type == Types.VARBINARY;
        return isBinary
                ? new String(Objects.requireNonNullElse(rows.getBytes(column), new byte[0]), StandardCharsets.UTF_8)
                : Objects.toString(rows.getString(column), "");
    }

    /** Whether a term of the index's files has the mark, deleted documents included. */
    private boolean isIndexed() throws Exception {
        indexing.close();
        try (Directory files = FSDirectory.open(directory);
                DirectoryReader reader = DirectoryReader.open(files)) {
            Set<String> fields = new TreeSet<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().getFieldInfos().forEach(field -> fields.add(field.name));
            }
            for (String field : fields) {
                Terms terms = MultiTerms.getTerms(reader, field);
                TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
                while (each.next() != null) {
                    if (each.term().utf8ToString().contains("7391")) {
                        return true;
                    }
                }
            }
            return false;
        } finally {
            open();
        }
    }

    private void change(String sql) throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate(sql) > 0, sql);
        }
    }

    private LedgerReport.Problem problem() {
        LedgerReport.Fault fault = ledger.verify(COMMISSION).fault();
        return fault == null ? null : fault.problem();
    }

    @ParameterizedTest
    @EnumSource
    void whatAnAuthorDeletesShouldBeGoneEverywhereAndTheLedgerBeValid(TestDatabase database) throws Exception {
        start(database);
        Arrival arrival = kept(null);
        say("养犬应当登记。");
        index();
        decided("ADOPTED", 0);
        index();
        assertTrue(isIndexed());
        assertFalse(columnsWith(MARK).isEmpty());
        index();
        Erasure erasure = authors.erase(Caller.PUBLIC, arrival.receipt());
        index();
        assertEquals(3, erasure.items().size());
        assertEquals(Set.of(), columnsWith(MARK));
        assertFalse(isIndexed());
        index();
        assertEquals(Set.of(), found(MARK));
        assertNull(problem());
        assertEquals(List.of(arrival.id()), told);
        assertEquals(3, counts(COMMISSION, query("")).total());
        Answer answer = new Opinions(
                        jpa, new Consultations(jpa, null, null, null, null, null, null), null, null, null, null)
                .answer(arrival.receipt());
        assertEquals(
                Set.of(OpinionEntity.ERASED),
                Set.copyOf(answer.opinions().stream().map(Answer.Item::text).toList()));
        assertEquals(
                1,
                answer.opinions().stream()
                        .filter(item -> item.decision() != null)
                        .count());
        assertThrows(Conflict.class, () -> authors.erase(Caller.PUBLIC, arrival.receipt()));
        assertThrows(
                Conflict.class,
                () -> submissions.attach(
                        Caller.PUBLIC, arrival.receipt(), "a.txt", new ByteArrayInputStream(new byte[] {65, 66})));
        assertThrows(NotFound.class, () -> submissions.form(COMMISSION, arrival.id()));
        assertThrows(Conflict.class, () -> authors.correctContact(Caller.PUBLIC, arrival.receipt(), REACHABLE));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLeftShouldBeAsProvedAsBefore(TestDatabase database) throws Exception {
        start(database);
        Arrival arrival = kept(null);
        UUID first = arrival.opinions().get(0).opinion().id();
        change("update opinion set is_erased = 1, salt = null, content = '无' where id = '" + first + "'");
        assertEquals(LedgerReport.Problem.ALTERED, problem());
        start(database);
        Arrival other = kept(null);
        UUID gone = other.opinions().get(0).opinion().id();
        authors.erase(COMMISSION, other.id(), new NewErasure("WITHDRAWN", "本人来电", List.of(gone.toString())));
        assertNull(problem());
        UUID left = other.opinions().get(1).opinion().id();
        assertTrue(columnsWith(MARK).contains("opinion.content"));
        change("update opinion set content = '限养两条' where id = '" + left + "'");
        assertEquals(LedgerReport.Problem.ALTERED, problem());
        change("update opinion set content = '" + MARK + "认为每户限养一条过严。' where id = '" + left + "'");
        assertNull(problem());
        change("update submission set submitted_by = 'other' where id = '" + other.id() + "'");
        assertEquals(LedgerReport.Problem.ALTERED, problem());
        change("update submission set submitted_by = '" + other.submittedBy() + "' where id = '" + other.id() + "'");
        change("update erasure set reason = '无'");
        assertEquals(LedgerReport.Problem.ALTERED, problem());
        change("update erasure set reason = '本人来电'");
        authors.erase(COMMISSION, other.id(), new NewErasure("UNLAWFUL", "未经同意转来", List.of()));
        assertNull(problem());
        assertEquals(2, authors.record(other.receipt()).erasures().size());
        change("delete from opinion where id = '" + left + "'");
        assertEquals(LedgerReport.Problem.ALTERED, problem());
    }

    @ParameterizedTest
    @EnumSource
    void whatOthersSaidAsWellShouldStayOnTheBoardAndBeCountedTogether(TestDatabase database) {
        start(database);
        String text = "建议将罚款数额由五百元提高到一千元，并明确由街道综合执法机构负责处罚，避免多头执法。";
        Arrival first = Samples.arrival(consultation, said(1, OpinionKind.AMEND, null, text));
        jpa.tx(em -> new OpinionStore(em).add(List.of(first), SEAL));
        say(text, text);
        group();
        authors.erase(Caller.PUBLIC, first.receipt());
        say(text);
        group();
        OpinionGroup group = onlyGroup();
        assertEquals(4, group.opinions());
        assertEquals(1, group.texts());
        assertEquals(text, group.text());
        assertEquals(
                List.of(text),
                groups().texts(COMMISSION, consultation.id(), group.id(), ALL).items().stream()
                        .map(each -> each.words().get(0).text())
                        .toList());
        Arrival alone = Samples.arrival(consultation, said(3, OpinionKind.AMEND, null, "另有一条意见，与别人的都不相同，单独成组。"));
        jpa.tx(em -> new OpinionStore(em).add(List.of(alone), SEAL));
        group();
        authors.erase(Caller.PUBLIC, alone.receipt());
        assertTrue(groups().groups(COMMISSION, consultation.id(), null, ALL).items().stream()
                .anyMatch(each -> each.text().equals(OpinionEntity.ERASED)));
    }

    /** As a server does that was started in between, and knows no words. */
    private void group() {
        Grouping grouping = new Grouping(jpa, 20, 1_000_000);
        boolean isMore = true;
        while (isMore) {
            isMore = grouping.step();
        }
    }

    private Groups groups() {
        return new Groups(jpa, new Consultations(jpa, null, null, null, null, null, null), null, new NoAudit());
    }

    private OpinionGroup onlyGroup() {
        List<OpinionGroup> found =
                groups().groups(COMMISSION, consultation.id(), null, ALL).items();
        assertEquals(1, found.size());
        return found.get(0);
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhoIsResponsibleShouldDeleteWhatOthersMayHaveSaidAsWell(TestDatabase database) {
        start(database);
        Arrival arrival = kept(POINT);
        assertThrows(Conflict.class, () -> authors.erase(Caller.PUBLIC, arrival.receipt()));
        NewErasure all = new NewErasure("WITHDRAWN", "本人来信", List.of());
        assertThrows(Forbidden.class, () -> authors.erase(DISTRICT, arrival.id(), all));
        assertThrows(Forbidden.class, () -> authors.erase(OTHER_CITY, arrival.id(), all));
        ValidationException refusal = assertThrows(
                ValidationException.class,
                () -> authors.erase(COMMISSION, arrival.id(), new NewErasure("WHIM", " ", List.of("x"))));
        assertEquals(3, refusal.problem().violations().size());
        assertThrows(
                ValidationException.class,
                () -> authors.erase(
                        COMMISSION,
                        arrival.id(),
                        new NewErasure(
                                "WITHDRAWN", "本人来信", List.of(consultation.id().toString()))));
        assertEquals(REACHABLE, submissions.contact(COMMISSION, arrival.id()));
        assertEquals(
                ErasureGround.WITHDRAWN,
                authors.erase(COMMISSION, arrival.id(), all).ground());
    }

    @ParameterizedTest
    @EnumSource
    void anAuthorShouldSeeWhatIsKeptAndCorrectIt(TestDatabase database) {
        start(database);
        Arrival arrival = kept(null);
        AuthorRecord record = authors.record(arrival.receipt());
        assertEquals(new ContactDetails("赵**", "138*****391", "z***@example.org", true), record.contact());
        assertEquals(2, record.answer().opinions().size());
        assertEquals(
                consultation
                        .deadline()
                        .plusDays(365)
                        .atZoneSameInstant(Dates.ZONE)
                        .toLocalDate(),
                record.contactUntil());
        ValidationException refusal = assertThrows(
                ValidationException.class,
                () -> authors.correctContact(
                        Caller.PUBLIC, arrival.receipt(), new ContactDetails("赵", "x", "y", false)));
        assertEquals(3, refusal.problem().violations().size());
        assertEquals(REACHABLE, submissions.contact(COMMISSION, arrival.id()));
        ContactDetails corrected = new ContactDetails("赵思乐", "13900007391", "", true);
        authors.correctContact(Caller.PUBLIC, arrival.receipt(), corrected);
        assertEquals(corrected, submissions.contact(COMMISSION, arrival.id()));
        assertThrows(Forbidden.class, () -> authors.correctContact(OTHER_CITY, arrival.id(), corrected));
        authors.correctContact(COMMISSION, arrival.id(), REACHABLE);
        assertEquals(REACHABLE, submissions.contact(COMMISSION, arrival.id()));
    }

    @ParameterizedTest
    @EnumSource
    void allThatAPersonLeftShouldBeFoundAndContactsExpire(TestDatabase database) {
        start(database);
        Arrival arrival = kept(null);
        say("养犬应当登记。");
        Person person = new Person("138-0000 7391", null, null);
        List<PersonalRecord> found = data.find(COMMISSION, person, 10);
        assertEquals(
                Set.of(PersonalDataKind.CONTACT, PersonalDataKind.SUBMISSION),
                Set.copyOf(found.stream().map(PersonalRecord::kind).toList()));
        assertTrue(found.get(1).content().get("opinions").contains(MARK));
        assertEquals(
                2,
                data.find(COMMISSION, new Person(null, "ZhaoSile7391@example.org", null), 10)
                        .size());
        assertEquals(List.of(), data.find(OTHER_CITY, person, 10));
        assertEquals(List.of(), data.find(COMMISSION, new Person("13900000000", null, null), 10));
        Instant late = consultation.deadline().toInstant().plus(Duration.ofDays(1));
        assertEquals(0, data.expire(PersonalDataKind.CONTACT, late, 10));
        jpa.tx(em -> em.createQuery("update ConsultationEntity c set c.stage = 'CLOSED'")
                .executeUpdate());
        assertEquals(
                0, data.expire(PersonalDataKind.CONTACT, consultation.deadline().toInstant(), 10));
        assertEquals(1, data.expire(PersonalDataKind.CONTACT, late, 10));
        assertThrows(NotFound.class, () -> submissions.contact(COMMISSION, arrival.id()));
        assertEquals(List.of(), data.find(COMMISSION, person, 10));
        assertNull(problem());
    }
}
