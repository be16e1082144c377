package org.jianyan.identity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.Caller;
import org.jianyan.identity.access.Session;
import org.jianyan.identity.access.SessionService;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = SessionResource.class)
@RestResource(address = "/sessions")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SessionResource {
    private final SessionService sessions;

    @Activate
    public SessionResource(@Reference SessionService sessions) {
        this.sessions = sessions;
    }

    @GET
    @Operation(operationId = "listSessions", summary = "自己未退出的登录；管理员可以查看所辖账号的")
    public List<Session> list(@Context SecurityContext security, @QueryParam("account") String account) {
        return sessions.list(Caller.of(security.getUserPrincipal()), account);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "endSession", summary = "退出一个登录，其令牌立即失效")
    public void end(@Context SecurityContext security, @PathParam("id") String id) {
        sessions.end(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }
}
