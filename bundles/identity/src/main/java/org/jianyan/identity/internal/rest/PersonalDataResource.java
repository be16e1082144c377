package org.jianyan.identity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.identity.Caller;
import org.jianyan.identity.person.NewPersonalErasure;
import org.jianyan.identity.person.Person;
import org.jianyan.identity.person.PersonalDataService;
import org.jianyan.identity.person.PersonalRecord;
import org.jianyan.identity.person.RetentionRule;
import org.jianyan.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = PersonalDataResource.class)
@RestResource(address = "/personal-data")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PersonalDataResource {
    private final PersonalDataService data;

    @Activate
    public PersonalDataResource(@Reference PersonalDataService data) {
        this.data = data;
    }

    @GET
    @Path("rules")
    @Operation(operationId = "listRetentionRules", summary = "保存哪些个人信息、为什么、保存多久")
    public List<RetentionRule> rules(@Context SecurityContext security) {
        return data.rules(Caller.of(security.getUserPrincipal()));
    }

    @POST
    @Path("search")
    @Operation(operationId = "findPersonalData", summary = "应本人要求，按电话、电子邮箱或账号查找其全部个人信息；每次查找都记入审计")
    public List<PersonalRecord> find(@Context SecurityContext security, Person person) {
        return data.find(Caller.of(security.getUserPrincipal()), person);
    }

    @POST
    @Path("erasures")
    @Operation(operationId = "erasePersonalData", summary = "应本人要求删除查到的个人信息，全部删除或者全部不删")
    public void erase(@Context SecurityContext security, NewPersonalErasure erasure) {
        data.erase(Caller.of(security.getUserPrincipal()), erasure);
    }
}
