package org.jianyan.registry.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Dates;
import org.jianyan.commons.HealthCheck;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Violations;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.NewOrganisation;
import org.jianyan.identity.Organisation;
import org.jianyan.identity.OrganisationKind;
import org.jianyan.identity.OrganisationService;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.ContactPointKind;
import org.jianyan.registry.ContactPointService;
import org.jianyan.registry.DirectoryEntry;
import org.jianyan.registry.Location;
import org.jianyan.registry.NewContactPoint;
import org.jianyan.registry.internal.jpa.ContactPointStore;
import org.jianyan.registry.lifecycle.Standing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class ContactPoints implements ContactPointService, HealthCheck {
    /** Decimal places of a degree. */
    private static final int PLACES = 6;

    private static final int LONGEST_TAIL = 30;

    private final JpaTemplate jpa;
    private final OrganisationService organisations;
    private final Audit audit;

    @Activate
    public ContactPoints(
            @Reference(target = "(osgi.unit.name=registry)") JpaTemplate jpa,
            @Reference OrganisationService organisations,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.organisations = organisations;
        this.audit = audit;
    }

    @Override
    public ContactPoint establish(Caller caller, NewContactPoint input) {
        caller.require(Action.CONTACT_POINT_ESTABLISH);
        faults(input).throwIfAny();
        String parentPath = organisations.byCode(input.parentCode()).path();
        caller.require(Action.CONTACT_POINT_ESTABLISH, parentPath);
        return jpa.txExpr(TransactionType.Required, em -> {
            ContactPointStore store = new ContactPointStore(em);
            List<ContactPoint> existing = store.byCodes(List.of(input.code()));
            if (!existing.isEmpty()) {
                return same(existing.get(0), input);
            }
            Organisation organisation = organisations.add(
                    caller,
                    new NewOrganisation(
                            input.code(), input.name(), OrganisationKind.CONTACT_POINT.name(), input.parentCode()));
            ContactPoint point = ContactPoint.inOffice(
                    organisation.id(),
                    input.code(),
                    input.name(),
                    ContactPointKind.valueOf(input.kind()),
                    organisation.path(),
                    input.plaqueNumber(),
                    input.address(),
                    input.specialty(),
                    LocalDate.parse(input.establishedOn()),
                    null);
            store.add(point);
            audit.record(caller, Action.CONTACT_POINT_ESTABLISH, "contact point " + point.code());
            return point;
        });
    }

    static Violations faults(NewContactPoint input) {
        return new Violations()
                .require(
                        input.code() != null && input.code().matches("[A-Za-z0-9-]{1,40}"),
                        "code",
                        "pattern",
                        "应为 1 至 40 个字母、数字或连字符，收到：" + input.code())
                .text("name", input.name(), 100)
                .oneOf("kind", input.kind(), ContactPointKind.class)
                .text("parentCode", input.parentCode(), 40)
                .optionalText("plaqueNumber", input.plaqueNumber(), 40)
                .optionalText("address", input.address(), 200)
                .optionalText("specialty", input.specialty(), 200)
                .require(
                        Dates.parse(input.establishedOn()).isPresent(),
                        "establishedOn",
                        "date",
                        "应为日期，例如 2023-05-26，收到：" + input.establishedOn());
    }

    private static ContactPoint same(ContactPoint existing, NewContactPoint input) {
        if (!existing.name().equals(input.name())) {
            throw new Conflict("代码 " + input.code() + " 已属于另一个立法联系点：" + existing.name());
        }
        return existing;
    }

    @Override
    public ContactPoint get(Caller caller, UUID id) {
        caller.require(Action.CONTACT_POINT_READ);
        return jpa.txExpr(TransactionType.Supports, em -> new ContactPointStore(em).contactPoint(id))
                .filter(point -> caller.may(Action.CONTACT_POINT_READ, point.path()))
                .orElseThrow(() -> new NotFound("没有立法联系点 " + id));
    }

    @Override
    public Page<ContactPoint> list(Caller caller, PageRequest page) {
        caller.require(Action.CONTACT_POINT_READ);
        return jpa.txExpr(TransactionType.Supports, em -> new ContactPointStore(em)
                .contactPoints(caller.scopes(Action.CONTACT_POINT_READ), page));
    }

    @Override
    public Page<DirectoryEntry> directory(PageRequest page) {
        Page<ContactPoint> points =
                jpa.txExpr(TransactionType.Supports, em -> new ContactPointStore(em).inOffice(page));
        Map<String, String> names =
                organisations.below("/").stream().collect(Collectors.toMap(Organisation::path, Organisation::name));
        return new Page<>(
                points.items().stream().map(point -> entry(point, names)).toList(), points.next());
    }

    private static DirectoryEntry entry(ContactPoint point, Map<String, String> names) {
        String above = point.path()
                .substring(0, point.path().lastIndexOf('/', point.path().length() - 2) + 1);
        return new DirectoryEntry(
                point.id(),
                point.code(),
                point.name(),
                point.kind(),
                names.getOrDefault(above, ""),
                point.address(),
                point.specialty(),
                point.establishedOn(),
                point.location());
    }

    @Override
    public ContactPoint locate(Caller caller, UUID id, Location input) {
        Location location = input == null ? new Location(null, null) : input;
        caller.require(Action.STANDARDS_KEEP);
        ContactPoint point = get(caller, id);
        caller.require(Action.STANDARDS_KEEP, point.path());
        BigDecimal latitude = location.latitude();
        BigDecimal longitude = location.longitude();
        new Violations()
                .require(
                        (latitude == null) == (longitude == null),
                        latitude == null ? "latitude" : "longitude",
                        "missing",
                        "经度和纬度应一并填写，或者都不填")
                .require(isWithin(latitude, 90), "latitude", "range", "纬度应为 -90 至 90 度，例如 31.811226，收到：" + latitude)
                .require(
                        isWithin(longitude, 180),
                        "longitude",
                        "range",
                        "经度应为 -180 至 180 度，例如 119.974061，收到：" + longitude)
                .throwIfAny();
        jpa.tx(TransactionType.Required, em -> {
            new ContactPointStore(em).locked(id).orElseThrow().locate(rounded(location));
            audit.record(caller, Action.STANDARDS_KEEP, "location of " + point.code());
        });
        return get(caller, id);
    }

    /** Of a number with a very long tail nobody could compute the places. */
    private static boolean isWithin(BigDecimal degrees, int most) {
        return degrees == null
                || degrees.scale() <= LONGEST_TAIL && degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    /** To what is kept; {@code null} if there is nothing. */
    private static Location rounded(Location location) {
        return location.latitude() == null
                ? null
                : new Location(
                        location.latitude().setScale(PLACES, RoundingMode.HALF_EVEN),
                        location.longitude().setScale(PLACES, RoundingMode.HALF_EVEN));
    }

    @Override
    public List<ContactPoint> byCodes(Collection<String> codes) {
        List<ContactPoint> found = jpa.txExpr(TransactionType.Supports, em -> new ContactPointStore(em).byCodes(codes));
        Set<String> unknown = new HashSet<>(codes);
        found.forEach(point -> unknown.remove(point.code()));
        Violations violations = new Violations();
        unknown.stream()
                .sorted()
                .forEach(
                        code -> violations.require(false, "contactPointCodes", "unknown", "没有代码为 " + code + " 的立法联系点"));
        violations.throwIfAny();
        return found;
    }

    @Override
    public List<ContactPoint> inOffice(Collection<String> codes) {
        List<ContactPoint> found = byCodes(codes);
        Violations violations = new Violations();
        found.stream()
                .filter(point -> point.standing() == Standing.ENDED)
                .forEach(point -> violations.require(
                        false, "contactPointCodes", "ended", point.name() + "自 " + point.endedOn() + " 起已不再是立法联系点"));
        violations.throwIfAny();
        return found;
    }

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public void check() {
        jpa.txExpr(TransactionType.Supports, em -> new ContactPointStore(em).contactPoint(new UUID(0, 0)));
    }
}
