package org.jianyan.publicity.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.attachments.Attachment;
import org.jianyan.attachments.AttachmentService;
import org.jianyan.attachments.Upload;
import org.jianyan.commons.Dates;
import org.jianyan.commons.HealthCheck;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Idempotency;
import org.jianyan.identity.Organisation;
import org.jianyan.identity.OrganisationService;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.DraftVersion;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionIndex;
import org.jianyan.publicity.Campaign;
import org.jianyan.publicity.CampaignService;
import org.jianyan.publicity.CampaignState;
import org.jianyan.publicity.Explanation;
import org.jianyan.publicity.Material;
import org.jianyan.publicity.NewCampaign;
import org.jianyan.publicity.NewExplanation;
import org.jianyan.publicity.NewReach;
import org.jianyan.publicity.Reach;
import org.jianyan.publicity.internal.jpa.CampaignEntity;
import org.jianyan.publicity.internal.jpa.CampaignStore;
import org.jianyan.publicity.internal.jpa.ExplanationEntity;
import org.jianyan.publicity.internal.jpa.MaterialEntity;
import org.jianyan.publicity.internal.jpa.MaterialVersionEntity;
import org.jianyan.publicity.internal.jpa.ReachEntity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = {CampaignService.class, HealthCheck.class, Campaigns.class})
public final class Campaigns implements CampaignService, HealthCheck {
    static final int MAX_TEXT = 10_000;

    private final JpaTemplate jpa;
    private final OrganisationService organisations;
    private final DraftService drafts;
    private final AttachmentService attachments;
    private final Dispatch dispatch;
    private final Idempotency idempotency;
    private final Audit audit;

    @Activate
    public Campaigns(
            @Reference(target = "(osgi.unit.name=publicity)") JpaTemplate jpa,
            @Reference OrganisationService organisations,
            @Reference DraftService drafts,
            @Reference AttachmentService attachments,
            @Reference Dispatch dispatch,
            @Reference Idempotency idempotency,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.organisations = organisations;
        this.drafts = drafts;
        this.attachments = attachments;
        this.dispatch = dispatch;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    @Override
    public Campaign create(Caller caller, NewCampaign input, Optional<String> key) {
        caller.require(Action.CAMPAIGN_MANAGE);
        Optional<LocalDate> startsOn = Dates.parse(input.startsOn());
        Optional<LocalDate> endsOn = Dates.parse(input.endsOn());
        new Violations()
                .text("organisationCode", input.organisationCode(), 40)
                .require(
                        Uuids.parse(input.draftId()).isPresent(), "draftId", "uuid", "应为法规的 UUID，收到：" + input.draftId())
                .text("title", input.title(), 300)
                .text("summary", input.summary(), MAX_TEXT)
                .require(startsOn.isPresent(), "startsOn", "date", "应为日期，例如 2026-12-04，收到：" + input.startsOn())
                .require(
                        endsOn.filter(end -> startsOn.isEmpty() || !end.isBefore(startsOn.get()))
                                .isPresent(),
                        "endsOn",
                        "date",
                        "应为不早于开始日期的日期，收到：" + input.endsOn())
                .throwIfAny();
        Organisation organisation = organisations.byCode(input.organisationCode());
        caller.require(Action.CAMPAIGN_MANAGE, organisation.path());
        Draft draft = drafts.draft(Uuids.require("draftId", input.draftId()));
        DraftVersion version = draft.version(null).orElseThrow();
        if (version.inForceFrom() == null || !organisation.path().startsWith(draft.organisationPath())) {
            throw new ValidationException(
                    new Violation("draftId", "not-adopted", "只能宣传本级或上级已经通过、定有施行日期的法规；最新版本是“" + version.label() + "”"));
        }
        UUID id = idempotency.once(caller, key, input, () -> {
            Campaign campaign = new Campaign(
                    Uuids.next(),
                    organisation.path(),
                    organisation.name(),
                    draft.id(),
                    version.id(),
                    draft.title(),
                    input.title(),
                    input.summary(),
                    startsOn.get(),
                    endsOn.get(),
                    CampaignState.PREPARED,
                    OffsetDateTime.now(ZoneOffset.UTC),
                    null);
            write(store -> store.add(new CampaignEntity(campaign, caller.name())));
            audit.record(caller, Action.CAMPAIGN_MANAGE, "campaign " + campaign.id());
            return campaign.id();
        });
        return find(id);
    }

    private void write(java.util.function.Consumer<CampaignStore> work) {
        jpa.tx(TransactionType.Required, em -> work.accept(new CampaignStore(em)));
    }

    private <T> T read(Function<CampaignStore, T> work) {
        return jpa.txExpr(TransactionType.Supports, em -> work.apply(new CampaignStore(em)));
    }

    /** A campaign without a check of rights. */
    Campaign find(UUID id) {
        return read(store -> store.campaign(id))
                .map(CampaignEntity::toRecord)
                .orElseThrow(() -> new NotFound("没有宣传活动 " + id));
    }

    @Override
    public Campaign get(Caller caller, UUID id) {
        caller.require(Action.PUBLICITY_READ);
        Campaign campaign = find(id);
        boolean visible = caller.scopes(Action.PUBLICITY_READ).stream()
                .anyMatch(scope ->
                        campaign.organisationPath().startsWith(scope) || scope.startsWith(campaign.organisationPath()));
        if (!visible) {
            throw new NotFound("没有宣传活动 " + id);
        }
        return campaign;
    }

    /** A campaign that the caller may change. */
    private Campaign managed(Caller caller, UUID id) {
        caller.require(Action.CAMPAIGN_MANAGE);
        Campaign campaign = get(caller, id);
        caller.require(Action.CAMPAIGN_MANAGE, campaign.organisationPath());
        return campaign;
    }

    @Override
    public Page<Campaign> list(Caller caller, PageRequest page) {
        caller.require(Action.PUBLICITY_READ);
        return read(store -> store.campaigns(caller.scopes(Action.PUBLICITY_READ), page));
    }

    @Override
    public Campaign publish(Caller caller, UUID id) {
        managed(caller, id);
        return jpa.txExpr(TransactionType.Required, em -> {
            CampaignEntity campaign = new CampaignStore(em).campaign(id).orElseThrow();
            if (campaign.publish(Instant.now())) {
                dispatch.enqueue(campaign.toRecord());
                audit.record(caller, Action.CAMPAIGN_MANAGE, "publish campaign " + id);
            }
            return campaign.toRecord();
        });
    }

    @Override
    public Explanation explain(Caller caller, UUID campaignId, NewExplanation input) {
        Campaign campaign = managed(caller, campaignId);
        new Violations()
                .text("provision", input.provision(), 200)
                .text("text", input.text(), MAX_TEXT)
                .throwIfAny();
        ProvisionIndex provisions = new ProvisionIndex(drafts.provisions(campaign.versionId()));
        Provision provision = provisions
                .find(input.provision())
                .orElseThrow(() -> new ValidationException(
                        new Violation("provision", "unknown-provision", "法规中没有“" + input.provision() + "”")));
        Explanation explanation = new Explanation(
                Uuids.next(),
                provision.id(),
                provision.lineageId(),
                provision.label(),
                provisions.words(provision),
                input.text());
        write(store -> {
            store.add(
                    new ExplanationEntity(campaignId, explanation, provision.position(), caller.name(), Instant.now()));
            audit.record(caller, Action.CAMPAIGN_MANAGE, "explanation " + explanation.id());
        });
        return explanation;
    }

    @Override
    public List<Explanation> explanations(Caller caller, UUID campaignId) {
        return explanations(get(caller, campaignId));
    }

    List<Explanation> explanations(Campaign campaign) {
        ProvisionIndex provisions = new ProvisionIndex(drafts.provisions(campaign.versionId()));
        return read(store -> store.explanations(campaign.id())).stream()
                .map(explanation -> explanation.toRecord(provisions
                        .find(explanation.provisionId())
                        .map(provisions::words)
                        .orElse("")))
                .toList();
    }

    @Override
    public Material addMaterial(Caller caller, UUID campaignId, String title) {
        managed(caller, campaignId);
        new Violations().text("title", title, 300).throwIfAny();
        Optional<Material> existing = materials(campaignId).stream()
                .filter(material -> material.title().equals(title))
                .findFirst();
        return existing.orElseGet(() -> {
            UUID id = Uuids.next();
            write(store -> {
                store.add(new MaterialEntity(id, campaignId, title));
                audit.record(caller, Action.CAMPAIGN_MANAGE, "material " + id);
            });
            return new Material(id, campaignId, title, List.of());
        });
    }

    @Override
    public Material addMaterialVersion(
            Caller caller, UUID materialId, String fileName, String note, InputStream content) {
        caller.require(Action.CAMPAIGN_MANAGE);
        UUID campaignId = campaignOf(materialId);
        managed(caller, campaignId);
        new Violations().optionalText("note", note, 400).throwIfAny();
        try (Upload upload = attachments.receive(fileName, content, AttachmentService.PAPERS)) {
            Attachment file = upload.file();
            jpa.tx(TransactionType.Required, em -> {
                List<Material.Version> versions =
                        material(campaignId, materialId).versions();
                boolean same = !versions.isEmpty()
                        && versions.get(versions.size() - 1).file().sha256().equals(file.sha256());
                if (!same) {
                    attachments.add(upload);
                    new CampaignStore(em)
                            .add(new MaterialVersionEntity(
                                    Uuids.next(),
                                    materialId,
                                    versions.size() + 1,
                                    note == null ? "" : note,
                                    file.id(),
                                    caller.name(),
                                    Instant.now()));
                    audit.record(caller, Action.CAMPAIGN_MANAGE, "version of material " + materialId);
                }
            });
        }
        return material(campaignId, materialId);
    }

    private UUID campaignOf(UUID materialId) {
        return read(store -> store.material(materialId))
                .map(MaterialEntity::campaignId)
                .orElseThrow(() -> new NotFound("没有宣传材料 " + materialId));
    }

    private Material material(UUID campaignId, UUID materialId) {
        return materials(campaignId).stream()
                .filter(material -> material.id().equals(materialId))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<Material> materials(Caller caller, UUID campaignId) {
        return materials(get(caller, campaignId).id());
    }

    List<Material> materials(UUID campaignId) {
        List<MaterialEntity> materials = read(store -> store.materials(campaignId));
        List<MaterialVersionEntity> versions = read(store ->
                store.versions(materials.stream().map(MaterialEntity::id).toList()));
        Map<UUID, Attachment> files =
                attachments
                        .list(versions.stream()
                                .map(MaterialVersionEntity::attachmentId)
                                .toList())
                        .stream()
                        .collect(toMap(Attachment::id, Function.identity()));
        Map<UUID, List<MaterialVersionEntity>> byMaterial =
                versions.stream().collect(groupingBy(MaterialVersionEntity::materialId));
        return materials.stream()
                .map(material -> new Material(
                        material.id(),
                        campaignId,
                        material.title(),
                        byMaterial.getOrDefault(material.id(), List.of()).stream()
                                .map(version -> version.toRecord(files.get(version.attachmentId())))
                                .toList()))
                .toList();
    }

    @Override
    public Download download(Caller caller, UUID materialId, int number) {
        Campaign campaign = find(campaignOf(materialId));
        if (campaign.state() != CampaignState.PUBLISHED) {
            get(caller, campaign.id());
        }
        Attachment file = material(campaign.id(), materialId).versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("宣传材料 " + materialId + " 没有第 " + number + " 版"))
                .file();
        return new Download(file, attachments.content(file.id()));
    }

    @Override
    public Reach report(Caller caller, UUID campaignId, NewReach input, Optional<String> key) {
        caller.require(Action.PUBLICITY_REPORT);
        Campaign campaign = get(caller, campaignId);
        Optional<LocalDate> measuredOn = Dates.parse(input.measuredOn());
        new Violations()
                .text("organisationCode", input.organisationCode(), 40)
                .text("channel", input.channel(), 100)
                .text("measure", input.measure(), 40)
                .require(
                        input.number() >= 0 && input.number() <= 2_000_000_000,
                        "number",
                        "range",
                        "应为 0 至 2000000000，收到：" + input.number())
                .require(
                        measuredOn.filter(day -> !day.isAfter(Dates.today())).isPresent(),
                        "measuredOn",
                        "date",
                        "应为不晚于今天的日期，收到：" + input.measuredOn())
                .text("source", input.source(), 400)
                .throwIfAny();
        Organisation organisation = reporter(caller, campaign, input.organisationCode());
        Reach reach = new Reach(
                Uuids.next(),
                campaignId,
                organisation.path(),
                organisation.name(),
                input.channel(),
                input.measure(),
                input.number(),
                measuredOn.get(),
                input.source(),
                caller.name());
        UUID id = idempotency.once(caller, key, input, () -> {
            write(store -> store.add(new ReachEntity(reach, Instant.now())));
            audit.record(caller, Action.PUBLICITY_REPORT, "reach " + reach.id());
            return reach.id();
        });
        return read(store -> store.reach(campaignId)).stream()
                .filter(kept -> kept.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Who reports to a campaign: its organisation or one below, within the caller's scope. */
    Organisation reporter(Caller caller, Campaign campaign, String organisationCode) {
        Organisation organisation = organisations.byCode(organisationCode);
        caller.require(Action.PUBLICITY_REPORT, organisation.path());
        if (!organisation.path().startsWith(campaign.organisationPath())) {
            throw new ValidationException(new Violation(
                    "organisationCode", "scope", organisation.name() + "不在“" + campaign.title() + "”的组织范围内"));
        }
        return organisation;
    }

    @Override
    public List<Reach> reach(Caller caller, UUID campaignId) {
        Campaign campaign = get(caller, campaignId);
        return read(store -> store.reach(campaignId)).stream()
                .filter(reach -> caller.may(Action.PUBLICITY_READ, reach.organisationPath())
                        || caller.may(Action.PUBLICITY_READ, campaign.organisationPath()))
                .toList();
    }

    @Override
    public String name() {
        return "publicity";
    }

    @Override
    public void check() {
        read(store -> store.campaign(new UUID(0, 0)));
    }
}
