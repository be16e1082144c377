package org.jianyan.legislation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.Law;
import org.jianyan.rest.RateLimited;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = LawResource.class)
@RestResource(address = "/laws")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class LawResource {
    private final DraftService drafts;

    @Activate
    public LawResource(@Reference DraftService drafts) {
        this.drafts = drafts;
    }

    @GET
    @RateLimited
    @Operation(operationId = "listLaws", summary = "已经通过、定有施行日期的法规；不需登录")
    public Page<Law> list(@QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        return drafts.laws(PageRequest.of(limit, after));
    }
}
