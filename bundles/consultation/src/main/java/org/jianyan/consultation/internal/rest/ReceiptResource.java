package org.jianyan.consultation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.jianyan.consultation.Answer;
import org.jianyan.consultation.OpinionService;
import org.jianyan.rest.RateLimited;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = ReceiptResource.class)
@RestResource(address = "/receipts")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ReceiptResource {
    private final OpinionService opinions;

    @Activate
    public ReceiptResource(@Reference OpinionService opinions) {
        this.opinions = opinions;
    }

    @GET
    @Path("{receipt}")
    @RateLimited
    @Operation(operationId = "getAnswer", summary = "凭回执码查看意见的处理结果")
    public Answer answer(@PathParam("receipt") String receipt) {
        return opinions.answer(receipt);
    }
}
