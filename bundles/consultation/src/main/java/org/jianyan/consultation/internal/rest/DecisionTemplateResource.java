package org.jianyan.consultation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.decision.DecisionTemplate;
import org.jianyan.consultation.decision.DecisionTemplateService;
import org.jianyan.consultation.decision.NewDecisionTemplate;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = DecisionTemplateResource.class)
@RestResource(address = "/decision-templates")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DecisionTemplateResource {
    private final DecisionTemplateService templates;

    @Activate
    public DecisionTemplateResource(@Reference DecisionTemplateService templates) {
        this.templates = templates;
    }

    @GET
    @Operation(operationId = "listDecisionTemplates", summary = "常用的采纳决定和理由")
    public List<DecisionTemplate> list(@Context SecurityContext security) {
        return templates.list(Caller.of(security.getUserPrincipal()));
    }

    @POST
    @Operation(operationId = "addDecisionTemplate", summary = "保存常用的采纳决定和理由；同名的被替换；理由中的“{条款}”代表意见所在条款")
    public DecisionTemplate add(@Context SecurityContext security, NewDecisionTemplate template) {
        return templates.add(Caller.of(security.getUserPrincipal()), template);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "removeDecisionTemplate", summary = "删去一个模板")
    public void remove(@Context SecurityContext security, @PathParam("id") String id) {
        templates.remove(Caller.of(security.getUserPrincipal()), Uuids.require("id", id));
    }
}
