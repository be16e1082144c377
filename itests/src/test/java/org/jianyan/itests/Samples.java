package org.jianyan.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.OpinionKind;
import org.jianyan.consultation.Stage;
import org.jianyan.consultation.Stance;
import org.jianyan.consultation.Visibility;
import org.jianyan.consultation.internal.Arrival;
import org.jianyan.consultation.internal.jpa.OpinionEntity;

/** Consultations and submissions for tests of what is stored. */
final class Samples {
    private static final Pattern ENTITY = Pattern.compile("<class>(.+?)</class>");

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
                ENTITY.matcher(unit())
                        .results()
                        .map(entity -> type(entity.group(1)))
                        .toArray(Class<?>[]::new));
    }

    /** The bundle's persistence.xml; every bundle has one by that name. */
    private static String unit() {
        URL bundle = OpinionEntity.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader only = new URLClassLoader(new URL[] {bundle}, null);
                InputStream in = only.getResourceAsStream("META-INF/persistence.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
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
                now.plusDays(30));
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
                "R" + id.toString().substring(14, 36),
                "web-comment",
                "1",
                path,
                "公众",
                entryKey,
                "{\"text\":\"原件\"}",
                "public",
                Instant.now(),
                opinions);
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
