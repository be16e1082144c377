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
import org.jianyan.consultation.NewQuestionnaire;
import org.jianyan.consultation.Questionnaire;
import org.jianyan.consultation.QuestionnaireResults;
import org.jianyan.consultation.QuestionnaireService;
import org.jianyan.identity.Caller;
import org.jianyan.rest.RateLimited;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = QuestionnaireResource.class)
@RestResource(address = "/questionnaires")
@Path("{consultation}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class QuestionnaireResource {
    private final QuestionnaireService questionnaires;

    @Activate
    public QuestionnaireResource(@Reference QuestionnaireService questionnaires) {
        this.questionnaires = questionnaires;
    }

    @GET
    @RateLimited
    @Operation(operationId = "listQuestionnaires", summary = "一次征求意见的问卷；以收集方式 questionnaire 作答")
    public List<Questionnaire> list(@Context SecurityContext security, @PathParam("consultation") String consultation) {
        return questionnaires.list(caller(security), uuid(consultation));
    }

    @POST
    @Operation(operationId = "openQuestionnaire", summary = "发布问卷：JSON Schema 和界面说明，可以分页、分支、限名额；发布后不再改动")
    public Questionnaire open(
            @Context SecurityContext security,
            @PathParam("consultation") String consultation,
            NewQuestionnaire questionnaire) {
        return questionnaires.open(caller(security), uuid(consultation), questionnaire);
    }

    @POST
    @Path("{questionnaire}/closure")
    @Operation(operationId = "closeQuestionnaire", summary = "结束问卷，不再收答卷")
    public Questionnaire close(
            @Context SecurityContext security,
            @PathParam("consultation") String consultation,
            @PathParam("questionnaire") String questionnaire) {
        return questionnaires.close(
                caller(security), uuid(consultation), Uuids.require("questionnaire", questionnaire));
    }

    @GET
    @Path("{questionnaire}/results")
    @Operation(operationId = "getQuestionnaireResults", summary = "答卷数和各选项的票数；文字回答是意见，另行归并")
    public QuestionnaireResults results(
            @Context SecurityContext security,
            @PathParam("consultation") String consultation,
            @PathParam("questionnaire") String questionnaire) {
        return questionnaires.results(
                caller(security), uuid(consultation), Uuids.require("questionnaire", questionnaire));
    }

    private static Caller caller(SecurityContext security) {
        return Caller.of(security.getUserPrincipal());
    }

    private static UUID uuid(String consultation) {
        return Uuids.require("consultation", consultation);
    }
}
