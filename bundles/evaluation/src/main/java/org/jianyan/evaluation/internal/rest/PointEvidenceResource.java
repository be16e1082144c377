package org.jianyan.evaluation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
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
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.evaluation.PointEvaluationService;
import org.jianyan.evaluation.PointEvidence;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the figures of contact points rest on. */
@Component(service = PointEvidenceResource.class)
@RestResource(address = "/point-lines")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class PointEvidenceResource {
    private final PointEvaluationService evaluations;

    @Activate
    public PointEvidenceResource(@Reference PointEvaluationService evaluations) {
        this.evaluations = evaluations;
    }

    @GET
    @Path("{id}/evidence")
    @Operation(operationId = "listPointEvidence", summary = "一个得分的依据：每一条记录及其计数")
    public Page<PointEvidence> evidence(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return evaluations.evidence(
                Caller.of(security.getUserPrincipal()), Uuids.require("id", id), PageRequest.of(limit, after));
    }

    @POST
    @Path("proofs/{id}/file")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "attachPointProof", summary = "为证明材料上传附件")
    public PointEvidence attach(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @QueryParam("name") String name,
            InputStream content) {
        return evaluations.attach(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), name, content);
    }
}
