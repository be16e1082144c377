package org.jianyan.consultation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.shared.ChangedWords;
import org.jianyan.consultation.shared.Likeness;
import org.jianyan.consultation.shared.SharedCounts;
import org.jianyan.consultation.shared.SharedOpinion;
import org.jianyan.consultation.shared.SharedOpinionService;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RateLimited;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = SharedOpinionResource.class)
@RestResource(address = "/shared-opinions")
@Path("{consultation}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SharedOpinionResource {
    private final SharedOpinionService opinions;

    @Activate
    public SharedOpinionResource(@Reference SharedOpinionService opinions) {
        this.opinions = opinions;
    }

    @GET
    @Path("counts")
    @RateLimited
    @Operation(operationId = "countSharedOpinions", summary = "公开征求意见的各条款意见数，略晚于收到；不需登录")
    public SharedCounts counts(@Context SecurityContext security, @PathParam("consultation") String consultation) {
        return opinions.counts(caller(security), uuid(consultation));
    }

    @POST
    @Path("similar")
    @RateLimited(reads = true)
    @Operation(operationId = "findSimilarOpinions", summary = "别人已经说过的相似意见，最相似的在前，最多五组；只有一个人说过的不显示，号码隐去；不需登录")
    public List<SharedOpinion> similar(
            @Context SecurityContext security, @PathParam("consultation") String consultation, Likeness likeness) {
        return opinions.similar(caller(security), uuid(consultation), likeness);
    }

    @GET
    @Path("changes")
    @RateLimited
    @Operation(operationId = "listChangedWords", summary = "公布反馈后，采纳意见而改动的条款：改动前后的文字和采纳的意见数；不需登录")
    public List<ChangedWords> changes(
            @Context SecurityContext security, @PathParam("consultation") String consultation) {
        return opinions.changes(caller(security), uuid(consultation));
    }

    private static Caller caller(SecurityContext security) {
        return Caller.of(security.getUserPrincipal());
    }

    private static UUID uuid(String consultation) {
        return Uuids.require("consultation", consultation);
    }
}
