package org.jianyan.publicity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
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
import org.jianyan.commons.Uuids;
import org.jianyan.identity.Caller;
import org.jianyan.publicity.CampaignService;
import org.jianyan.publicity.Material;
import org.jianyan.rest.Downloads;
import org.jianyan.rest.RateLimited;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = CampaignMaterialResource.class)
@RestResource(address = "/campaign-materials")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class CampaignMaterialResource {
    private final CampaignService campaigns;

    @Activate
    public CampaignMaterialResource(@Reference CampaignService campaigns) {
        this.campaigns = campaigns;
    }

    @POST
    @Path("{id}/versions")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "addMaterialVersion", summary = "上传材料的新版本（PDF、docx、xlsx、pptx、JPEG、PNG、文本）")
    public Material add(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @QueryParam("name") String name,
            @QueryParam("note") String note,
            InputStream content) {
        return campaigns.addMaterialVersion(
                Caller.of(security.getUserPrincipal()), Uuids.require("id", id), name, note, content);
    }

    @GET
    @Path("{id}/versions/{number}")
    @RateLimited
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "downloadMaterial",
            summary = "下载材料的一个版本；已发布的不需登录",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "the file",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response download(
            @Context SecurityContext security, @PathParam("id") String id, @PathParam("number") int number) {
        CampaignService.Download download =
                campaigns.download(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), number);
        return Downloads.file(
                download.content(), download.file().name(), download.file().mediaType());
    }
}
