package org.jianyan.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Dates;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.identity.Caller;
import org.jianyan.registry.station.Collector;
import org.jianyan.registry.station.Station;
import org.jianyan.registry.station.StationService;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Collection stations and collectors; identifiers are contact points'. */
@Component(service = StationResource.class)
@RestResource(address = "/stations")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class StationResource {
    private final StationService stations;

    @Activate
    public StationResource(@Reference StationService stations) {
        this.stations = stations;
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "listStations", summary = "联系点的立法信息采集点，含已撤销的")
    public List<Station> list(@Context SecurityContext security, @PathParam("id") String id) {
        return stations.stations(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }

    @POST
    @Path("{id}")
    @Operation(operationId = "openStation", summary = "设立采集点；与人大代表之家等共用的写明")
    public Station open(@Context SecurityContext security, @PathParam("id") String id, Station.New station) {
        return stations.open(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), station);
    }

    @POST
    @Path("{id}/{station}/closed")
    @Operation(operationId = "closeStation", summary = "撤销采集点")
    public Station close(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("station") String station,
            Station.Closing closing) {
        return stations.close(
                Caller.of(security.getUserPrincipal()),
                Uuids.require("id", id),
                Uuids.require("station", station),
                closing);
    }

    @GET
    @Path("{id}/collectors")
    @Operation(operationId = "listCollectors", summary = "信息采集员及其在一段时间内采集的件数、条数，默认为本年")
    public List<Collector> collectors(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        return stations.collectors(
                Caller.of(security.getUserPrincipal()),
                Uuids.require("id", id),
                day("from", from, Dates.today().withDayOfYear(1)),
                day("to", to, Dates.today()));
    }

    private static LocalDate day(String field, String text, LocalDate otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        Optional<LocalDate> day = Dates.parse(text);
        new Violations()
                .require(day.isPresent(), field, "date", "应为日期，例如 2026-01-31，收到：" + text)
                .throwIfAny();
        return day.orElseThrow();
    }
}
