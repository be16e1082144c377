package org.jianyan.consultation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.consultation.IndexState;
import org.jianyan.consultation.SearchService;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = SearchIndexResource.class)
@RestResource(address = "/search-index")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SearchIndexResource {
    private final SearchService searches;

    @Activate
    public SearchIndexResource(@Reference SearchService searches) {
        this.searches = searches;
    }

    @GET
    @Operation(operationId = "getSearchIndex", summary = "本节点检索索引的进度")
    public IndexState get(@Context SecurityContext security) {
        return searches.index(Caller.of(security.getUserPrincipal()));
    }

    @POST
    @Path("rebuild")
    @Operation(operationId = "rebuildSearchIndex", summary = "由数据库重建本节点的检索索引；其间检索只见已重建的部分")
    public void rebuild(@Context SecurityContext security) {
        searches.rebuild(Caller.of(security.getUserPrincipal()));
    }
}
