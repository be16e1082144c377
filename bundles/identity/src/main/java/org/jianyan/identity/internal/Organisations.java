package org.jianyan.identity.internal;

import java.util.List;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.NewOrganisation;
import org.jianyan.identity.Organisation;
import org.jianyan.identity.OrganisationKind;
import org.jianyan.identity.OrganisationService;
import org.jianyan.identity.internal.jpa.IdentityStore;
import org.jianyan.identity.internal.jpa.OrganisationEntity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Organisations implements OrganisationService {
    private final JpaTemplate jpa;
    private final Audit audit;

    @Activate
    public Organisations(@Reference(target = "(osgi.unit.name=identity)") JpaTemplate jpa, @Reference Audit audit) {
        this.jpa = jpa;
        this.audit = audit;
    }

    @Override
    public Organisation create(Caller caller, NewOrganisation input) {
        caller.require(Action.ORGANISATION_CREATE);
        faults(input).throwIfAny();
        return jpa.txExpr(TransactionType.Required, em -> {
            caller.require(Action.ORGANISATION_CREATE, parent(new IdentityStore(em), input));
            return add(caller, input);
        });
    }

    @Override
    public Organisation add(Caller caller, NewOrganisation input) {
        faults(input).throwIfAny();
        return jpa.txExpr(TransactionType.Required, em -> {
            IdentityStore store = new IdentityStore(em);
            var existing = store.organisationByCode(input.code());
            if (existing.isPresent()) {
                return same(existing.get(), input);
            }
            UUID parentId = input.parentCode() == null
                    ? null
                    : store.organisationByCode(input.parentCode()).orElseThrow().id();
            Organisation organisation = new Organisation(
                    Uuids.next(),
                    input.code(),
                    input.name(),
                    OrganisationKind.valueOf(input.kind()),
                    parentId,
                    parent(store, input) + input.code() + "/");
            store.add(new OrganisationEntity(organisation));
            audit.record(caller, Action.ORGANISATION_CREATE, "organisation " + organisation.code());
            return organisation;
        });
    }

    @Override
    public Organisation rename(Caller caller, UUID id, String name) {
        new Violations().text("name", name, 100).throwIfAny();
        return jpa.txExpr(TransactionType.Required, em -> {
            OrganisationEntity organisation =
                    new IdentityStore(em).organisationRow(id).orElseThrow(() -> new NotFound("没有组织 " + id));
            organisation.rename(name);
            Organisation renamed = organisation.toRecord();
            audit.record(caller, Action.ORGANISATION_CREATE, "renamed organisation " + renamed.code());
            return renamed;
        });
    }

    private static Organisation same(Organisation existing, NewOrganisation input) {
        if (!existing.name().equals(input.name()) || !existing.kind().name().equals(input.kind())) {
            throw new Conflict("代码 " + input.code() + " 已属于另一组织：" + existing.name());
        }
        return existing;
    }

    private static Violations faults(NewOrganisation input) {
        boolean root = OrganisationKind.COMMISSION.name().equals(input.kind());
        return new Violations()
                .require(
                        input.code() != null && input.code().matches("[A-Za-z0-9-]{1,40}"),
                        "code",
                        "pattern",
                        "应为 1 至 40 个字母、数字或连字符，收到：" + input.code())
                .text("name", input.name(), 100)
                .oneOf("kind", input.kind(), OrganisationKind.class)
                .require(root == (input.parentCode() == null), "parentCode", "parent", "市法工委没有上级，其他组织必须有上级代码")
                .require(
                        !root || RegionCodes.isCity(input.code()),
                        "code",
                        "region",
                        "市法工委的代码应为 GB/T 2260 的市级代码，例如 320400，收到：" + input.code())
                .require(
                        !OrganisationKind.DISTRICT_OFFICE.name().equals(input.kind())
                                || RegionCodes.isDistrictOf(input.code(), input.parentCode()),
                        "code",
                        "region",
                        "辖市（区）的代码应为 GB/T 2260 中属于上级城市 " + input.parentCode() + " 的县级代码，例如 320402，收到：" + input.code());
    }

    private static String parent(IdentityStore store, NewOrganisation input) {
        return input.parentCode() == null
                ? "/"
                : store.organisationByCode(input.parentCode())
                        .orElseThrow(() -> new NotFound("没有代码为 " + input.parentCode() + " 的组织"))
                        .path();
    }

    @Override
    public Organisation get(Caller caller, UUID id) {
        caller.require(Action.ORGANISATION_READ);
        Organisation organisation = jpa.txExpr(TransactionType.Supports, em -> new IdentityStore(em).organisation(id))
                .orElseThrow(() -> new NotFound("没有组织 " + id));
        caller.require(Action.ORGANISATION_READ, organisation.path());
        return organisation;
    }

    @Override
    public Organisation byCode(String code) {
        return jpa.txExpr(TransactionType.Supports, em -> new IdentityStore(em).organisationByCode(code))
                .orElseThrow(() -> new NotFound("没有代码为 " + code + " 的组织"));
    }

    @Override
    public List<Organisation> below(String path) {
        return jpa.txExpr(TransactionType.Supports, em -> new IdentityStore(em).below(path));
    }

    @Override
    public Page<Organisation> list(Caller caller, PageRequest page) {
        caller.require(Action.ORGANISATION_READ);
        List<String> scopes = caller.scopes(Action.ORGANISATION_READ);
        return jpa.txExpr(TransactionType.Supports, em -> new IdentityStore(em).organisations(scopes, page));
    }
}
