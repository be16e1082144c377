package org.jianyan.identity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Audit;
import org.jianyan.identity.AuditEntry;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = AuditResource.class)
@RestResource(address = "/audit-entries")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {
    private final Audit audit;

    @Activate
    public AuditResource(@Reference Audit audit) {
        this.audit = audit;
    }

    @GET
    @Operation(operationId = "listAuditEntries", summary = "审计记录，按时间排序")
    public Page<AuditEntry> list(
            @Context SecurityContext security, @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        return audit.list(Caller.of(security.getUserPrincipal()), PageRequest.of(limit, after));
    }
}
