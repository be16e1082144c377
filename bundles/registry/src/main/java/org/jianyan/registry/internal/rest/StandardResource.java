package org.jianyan.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.Caller;
import org.jianyan.registry.standard.Shortcomings;
import org.jianyan.registry.standard.StaffMember;
import org.jianyan.registry.standard.StandardEvidence;
import org.jianyan.registry.standard.StandardService;
import org.jianyan.rest.Downloads;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether contact points are as they have to be; identifiers are contact points'. */
@Component(service = StandardResource.class)
@RestResource(address = "/standards")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class StandardResource {
    private final StandardService standards;

    @Activate
    public StandardResource(@Reference StandardService standards) {
        this.standards = standards;
    }

    @GET
    @Operation(operationId = "listShortcomings", summary = "各联系点对照设立标准还缺什么：人员、场地设施、工作制度")
    public Page<Shortcomings> shortcomings(
            @Context SecurityContext security, @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        return standards.shortcomings(Caller.of(security.getUserPrincipal()), PageRequest.of(limit, after));
    }

    @GET
    @Path("{id}/staff")
    @Operation(operationId = "listStaff", summary = "联系点的负责人、联络员、受邀代表和法律专业人士，电话隐去中间几位")
    public List<StaffMember> staff(@Context SecurityContext security, @PathParam("id") String id) {
        return standards.staff(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }

    @POST
    @Path("{id}/staff")
    @Operation(operationId = "beginStaff", summary = "人员到任；接替他人的写明接替谁和交接情况")
    public StaffMember begin(@Context SecurityContext security, @PathParam("id") String id, StaffMember.New member) {
        return standards.begin(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), member);
    }

    @POST
    @Path("{id}/staff/{member}/ended")
    @Operation(operationId = "endStaff", summary = "人员离任，写明交接情况")
    public StaffMember end(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("member") String member,
            StaffMember.End end) {
        return standards.end(
                Caller.of(security.getUserPrincipal()), Uuids.require("id", id), Uuids.require("member", member), end);
    }

    @GET
    @Path("{id}/staff/{member}/phone")
    @Operation(operationId = "getStaffPhone", summary = "完整的电话；每次查看都有审计")
    public Phone phone(
            @Context SecurityContext security, @PathParam("id") String id, @PathParam("member") String member) {
        return new Phone(standards.phone(
                Caller.of(security.getUserPrincipal()), Uuids.require("id", id), Uuids.require("member", member)));
    }

    @GET
    @Path("{id}/evidence")
    @Operation(operationId = "listStandardEvidence", summary = "证明达到标准的照片和工作制度，各有版本")
    public List<StandardEvidence> evidence(@Context SecurityContext security, @PathParam("id") String id) {
        return standards.evidence(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }

    @POST
    @Path("{id}/evidence/{item}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "showStandard", summary = "上传照片或者工作制度，作为该项的新版本")
    public StandardEvidence show(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("item") String item,
            @QueryParam("name") String name,
            @QueryParam("note") String note,
            InputStream content) {
        return standards.show(
                Caller.of(security.getUserPrincipal()), Uuids.require("id", id), item, note, name, content);
    }

    @GET
    @Path("{id}/evidence/{item}/{evidence}")
    @Operation(
            operationId = "getStandardEvidence",
            summary = "照片或者工作制度的文件",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "文件",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response file(
            @Context SecurityContext security, @PathParam("id") String id, @PathParam("evidence") String evidence) {
        StandardService.File file = standards.file(
                Caller.of(security.getUserPrincipal()), Uuids.require("id", id), Uuids.require("evidence", evidence));
        return Downloads.file(
                file.content(),
                file.evidence().file().name(),
                file.evidence().file().mediaType());
    }

    /** A telephone number. */
    public record Phone(String phone) {}
}
