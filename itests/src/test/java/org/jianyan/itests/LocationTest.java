package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.jianyan.benchmarks.SessionTemplate;
import org.jianyan.commons.Forbidden;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.ValidationException;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Role;
import org.jianyan.registry.Location;
import org.jianyan.registry.NewContactPoint;
import org.jianyan.registry.internal.ContactPoints;
import org.jianyan.registry.internal.jpa.ContactPointEntity;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where contact points are, on both databases. */
final class LocationTest {
    private static final Caller COMMISSION = Samples.caller(Role.COMMISSION, "/320400/");
    private static final Caller DISTRICT = Samples.caller(Role.DISTRICT_OFFICE, "/320400/");
    private static final Caller OTHER_CITY = Samples.caller(Role.COMMISSION, "/330100/");

    @TempDir
    private Path directory;

    private static Location place(String latitude, String longitude) {
        return new Location(
                latitude == null ? null : new BigDecimal(latitude),
                longitude == null ? null : new BigDecimal(longitude));
    }

    @ParameterizedTest
    @EnumSource
    void aContactPointShouldBeFoundWhereItIs(TestDatabase database) {
        try (IdentityCase identity = new IdentityCase(database, directory, Map.of());
                SessionFactory sessions = TestDatabase.sessions(
                        identity.dataSource, SessionTemplate.entities(ContactPointEntity.class))) {
            identity.organisations();
            ContactPoints points =
                    new ContactPoints(new SessionTemplate(sessions), identity.organisations, new NoAudit());
            UUID id = points.establish(
                            COMMISSION,
                            new NewContactPoint(
                                    "320400-77", "示例联系点", "OTHER", "320400", null, "示例路 1 号", "物业", "2023-05-26"))
                    .id();
            assertNull(points.get(COMMISSION, id).location());
            points.locate(COMMISSION, id, place("31.8112264", "119.974061"));
            assertEquals(
                    place("31.811226", "119.974061"), points.get(COMMISSION, id).location());
            assertEquals(
                    place("31.811226", "119.974061"),
                    points.directory(new PageRequest(10, "")).items().get(0).location());

            assertThrows(Forbidden.class, () -> points.locate(DISTRICT, id, place("1", "1")));
            assertThrows(NotFound.class, () -> points.locate(OTHER_CITY, id, place("1", "1")));
            ValidationException wrong =
                    assertThrows(ValidationException.class, () -> points.locate(COMMISSION, id, place("91", "-181")));
            assertEquals(2, wrong.problem().violations().size(), "all faults at once");
            assertThrows(ValidationException.class, () -> points.locate(COMMISSION, id, place("31", null)));
            assertThrows(ValidationException.class, () -> points.locate(COMMISSION, id, place("31", "1E-999999999")));
            assertEquals(
                    place("31.811226", "119.974061"), points.get(COMMISSION, id).location());

            points.locate(COMMISSION, id, place(null, null));
            assertNull(points.get(COMMISSION, id).location());
        }
    }
}
