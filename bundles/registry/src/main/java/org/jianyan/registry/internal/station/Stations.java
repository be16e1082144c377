package org.jianyan.registry.internal.station;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Dates;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Violations;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.NewOrganisation;
import org.jianyan.identity.Organisation;
import org.jianyan.identity.OrganisationKind;
import org.jianyan.identity.OrganisationService;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.internal.PermittedPoints;
import org.jianyan.registry.internal.jpa.ContactPointStore;
import org.jianyan.registry.internal.jpa.StationEntity;
import org.jianyan.registry.internal.jpa.StationStore;
import org.jianyan.registry.spi.CollectionActivity;
import org.jianyan.registry.spi.CollectionActivity.Collected;
import org.jianyan.registry.standard.Duty;
import org.jianyan.registry.standard.StaffMember;
import org.jianyan.registry.standard.StandardService;
import org.jianyan.registry.station.Collector;
import org.jianyan.registry.station.SharedVenue;
import org.jianyan.registry.station.Station;
import org.jianyan.registry.station.StationService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

@Component
public final class Stations implements StationService {
    private final JpaTemplate jpa;
    private final PermittedPoints contactPoints;
    private final OrganisationService organisations;
    private final StandardService standards;
    private final Audit audit;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public volatile CollectionActivity activity;

    @Activate
    public Stations(
            @Reference(target = "(osgi.unit.name=registry)") JpaTemplate jpa,
            @Reference PermittedPoints contactPoints,
            @Reference OrganisationService organisations,
            @Reference StandardService standards,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.contactPoints = contactPoints;
        this.organisations = organisations;
        this.standards = standards;
        this.audit = audit;
    }

    @Override
    public List<Station> stations(Caller caller, UUID contactPointId) {
        contactPoints.get(caller, Action.STATION_READ, contactPointId);
        return jpa.txExpr(TransactionType.Supports, em -> all(new StationStore(em), contactPointId));
    }

    private static List<Station> all(StationStore store, UUID contactPointId) {
        return store.stations(contactPointId).stream()
                .map(StationEntity::toRecord)
                .toList();
    }

    @Override
    public Station open(Caller caller, UUID contactPointId, Station.New input) {
        ContactPoint point = contactPoints.inOffice(caller, Action.STATION_KEEP, contactPointId);
        new Violations()
                .text("name", input.name(), 100)
                .text("address", input.address(), 200)
                .text("area", input.area(), 100)
                .optionalText("trade", input.trade(), 100)
                .oneOf("sharedWith", input.sharedWith(), SharedVenue.class)
                .require(Dates.parsePast(input.since()).isPresent(), "since", "date", "应为不晚于今天的日期，收到：" + input.since())
                .throwIfAny();
        return jpa.txExpr(TransactionType.Required, em -> {
            new ContactPointStore(em).locked(contactPointId).orElseThrow();
            StationStore store = new StationStore(em);
            List<Station> present = all(store, contactPointId);
            String name = input.name().strip();
            present.stream()
                    .filter(station -> station.isOpen() && station.name().equals(name))
                    .findFirst()
                    .ifPresent(station -> {
                        throw new Conflict("已有名为“" + name + "”的采集点 " + station.code());
                    });
            String code = "%s-S%02d".formatted(point.code(), present.size() + 1);
            Organisation organisation = organisations.add(
                    caller, new NewOrganisation(code, name, OrganisationKind.COLLECTION_STATION.name(), point.code()));
            Station station = new Station(
                    organisation.id(),
                    contactPointId,
                    code,
                    name,
                    input.address().strip(),
                    input.area().strip(),
                    Objects.toString(input.trade(), "").strip(),
                    SharedVenue.valueOf(input.sharedWith()),
                    LocalDate.parse(input.since()),
                    null,
                    "");
            store.add(new StationEntity(station, caller.name(), Instant.now().truncatedTo(ChronoUnit.MILLIS)));
            audit.record(caller, Action.STATION_KEEP, "station " + code + " opened");
            return station;
        });
    }

    @Override
    public Station close(Caller caller, UUID contactPointId, UUID stationId, Station.Closing input) {
        contactPoints.get(caller, Action.STATION_KEEP, contactPointId);
        new Violations()
                .text("reason", input.reason(), 500)
                .require(Dates.parsePast(input.until()).isPresent(), "until", "date", "应为不晚于今天的日期，收到：" + input.until())
                .throwIfAny();
        LocalDate until = LocalDate.parse(input.until());
        return jpa.txExpr(TransactionType.Required, em -> {
            new ContactPointStore(em).locked(contactPointId).orElseThrow();
            StationStore store = new StationStore(em);
            StationEntity row =
                    store.station(contactPointId, stationId).orElseThrow(() -> new NotFound("没有采集点 " + stationId));
            Station station = row.toRecord();
            if (!station.isOpen()) {
                return station;
            }
            new Violations()
                    .require(!until.isBefore(station.since()), "until", "order", "不能早于设立日期 " + station.since())
                    .throwIfAny();
            if (store.hasCollectors(stationId)) {
                throw new Conflict("采集点 " + station.code() + " 还有在任的信息采集员；请先办理其离任");
            }
            row.close(until, input.reason().strip());
            audit.record(caller, Action.STATION_KEEP, "station " + station.code() + " closed");
            return row.toRecord();
        });
    }

    @Override
    public List<Collector> collectors(Caller caller, UUID contactPointId, LocalDate from, LocalDate to) {
        contactPoints.get(caller, Action.STATION_READ, contactPointId);
        List<StaffMember> members = standards.staff(caller, contactPointId).stream()
                .filter(member -> member.duty() == Duty.COLLECTOR)
                .toList();
        List<String> accounts = members.stream()
                .map(StaffMember::account)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        CollectionActivity known = activity;
        Map<String, Collected> collected = known == null || accounts.isEmpty()
                ? Map.of()
                : known.collected(
                        accounts,
                        from.atStartOfDay(Dates.ZONE).toInstant(),
                        to.plusDays(1).atStartOfDay(Dates.ZONE).toInstant());
        return members.stream()
                .map(member -> new Collector(member, collected(member, known, collected)))
                .toList();
    }

    private static Collected collected(StaffMember member, CollectionActivity known, Map<String, Collected> collected) {
        return known == null || member.account() == null
                ? null
                : collected.getOrDefault(member.account(), new Collected(0, 0, null));
    }
}
