package org.jianyan.registry.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.documents.Format;
import org.jianyan.identity.Caller;
import org.jianyan.registry.work.Funding;
import org.jianyan.registry.work.FundingService;
import org.jianyan.registry.work.WorkFile;
import org.jianyan.rest.RateLimited;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Money for contact points by year; identifiers are contact points'. */
@Component(service = FundingResource.class)
@RestResource(address = "/funding")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class FundingResource {
    private final FundingService funding;

    @Activate
    public FundingResource(@Reference FundingService funding) {
        this.funding = funding;
    }

    @GET
    @Operation(operationId = "listFunding", summary = "各联系点一个年度的经费安排和使用")
    public Page<Funding> list(
            @Context SecurityContext security,
            @QueryParam("year") int year,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        return funding.list(Caller.of(security.getUserPrincipal()), year, PageRequest.of(limit, after));
    }

    @GET
    @Path("table.{format}")
    @RateLimited
    @Operation(
            operationId = "getFundingTable",
            summary = "年度经费表，xlsx、docx、pdf 或 csv",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "文件",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response table(
            @Context SecurityContext security, @QueryParam("year") int year, @PathParam("format") String format)
            throws IOException {
        return Answers.document(
                "funding",
                format,
                Format.TABLES,
                out -> funding.table(Caller.of(security.getUserPrincipal()), year, format, out));
    }

    @GET
    @Path("{id}/{year}")
    @Operation(operationId = "getFunding", summary = "一个联系点的年度经费")
    public Funding get(@Context SecurityContext security, @PathParam("id") String id, @PathParam("year") int year) {
        return funding.get(Caller.of(security.getUserPrincipal()), Uuids.require("id", id), year);
    }

    @POST
    @Path("{id}/{year}/grants")
    @Operation(operationId = "grantFunding", summary = "安排经费；负数为收回")
    public Funding grant(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("year") int year,
            @HeaderParam("Idempotency-Key") String key,
            Funding.NewGrant grant) {
        return funding.grant(
                Caller.of(security.getUserPrincipal()), Uuids.require("id", id), year, grant, Optional.ofNullable(key));
    }

    @POST
    @Path("{id}/{year}/uses")
    @Operation(operationId = "useFunding", summary = "登记支出；负数为冲销")
    public Funding use(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("year") int year,
            @HeaderParam("Idempotency-Key") String key,
            Funding.NewUse use) {
        return funding.use(
                Caller.of(security.getUserPrincipal()), Uuids.require("id", id), year, use, Optional.ofNullable(key));
    }

    @POST
    @Path("{id}/{year}/uses/{use}/receipts")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "addReceipt", summary = "上传票据")
    public WorkFile addReceipt(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("year") int year,
            @PathParam("use") String use,
            @QueryParam("name") String name,
            InputStream content) {
        return funding.addReceipt(
                Caller.of(security.getUserPrincipal()),
                Uuids.require("id", id),
                year,
                Uuids.require("use", use),
                name,
                content);
    }

    @GET
    @Path("{id}/{year}/receipts/{file}")
    @Operation(
            operationId = "getReceipt",
            summary = "票据的文件",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "文件",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    public Response receipt(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("year") int year,
            @PathParam("file") String file) {
        return Answers.file(funding.receipt(
                Caller.of(security.getUserPrincipal()), Uuids.require("id", id), year, Uuids.require("file", file)));
    }
}
