package org.jianyan.consultation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.SearchCounts;
import org.jianyan.consultation.SearchHits;
import org.jianyan.consultation.SearchService;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = SearchResource.class)
@RestResource(address = "/searches")
@Path("{consultation}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SearchResource {
    private final SearchService searches;

    @Activate
    public SearchResource(@Reference SearchService searches) {
        this.searches = searches;
    }

    @GET
    @Operation(operationId = "searchOpinions", summary = "全文检索意见，最相关的在前；waiting 为尚未进入索引的账本条数")
    public SearchHits search(
            @Context SecurityContext security,
            @PathParam("consultation") String consultation,
            @BeanParam SearchParameters query,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return searches.search(caller(security), uuid(consultation), query.toQuery(), PageRequest.of(limit, after));
    }

    @GET
    @Path("counts")
    @Operation(operationId = "countOpinions", summary = "按各筛选条件统计检索到的意见数")
    public SearchCounts counts(
            @Context SecurityContext security,
            @PathParam("consultation") String consultation,
            @BeanParam SearchParameters query) {
        return searches.counts(caller(security), uuid(consultation), query.toQuery());
    }

    private static Caller caller(SecurityContext security) {
        return Caller.of(security.getUserPrincipal());
    }

    private static UUID uuid(String consultation) {
        return Uuids.require("consultation", consultation);
    }
}
