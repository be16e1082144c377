package org.jianyan.publicity.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.attachments.AttachmentService;
import org.jianyan.attachments.Upload;
import org.jianyan.commons.Dates;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.documents.Docx;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Idempotency;
import org.jianyan.identity.Organisation;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.ProvisionIndex;
import org.jianyan.publicity.ActivityForm;
import org.jianyan.publicity.Campaign;
import org.jianyan.publicity.CampaignActivity;
import org.jianyan.publicity.CampaignActivityService;
import org.jianyan.publicity.NewActivity;
import org.jianyan.publicity.internal.jpa.ActivityEntity;
import org.jianyan.publicity.internal.jpa.CampaignStore;
import org.jianyan.publicity.internal.jpa.PhotoEntity;
import org.jianyan.publicity.internal.jpa.QuestionEntity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Activities implements CampaignActivityService {
    private static final int MAX_QUESTIONS = 200;
    private static final int MAX_PHOTOS = 20;
    private static final int MAX_PEOPLE = 1_000_000;

    private final JpaTemplate jpa;
    private final Campaigns campaigns;
    private final DraftService drafts;
    private final AttachmentService attachments;
    private final Idempotency idempotency;
    private final Audit audit;

    @Activate
    public Activities(
            @Reference(target = "(osgi.unit.name=publicity)") JpaTemplate jpa,
            @Reference Campaigns campaigns,
            @Reference DraftService drafts,
            @Reference AttachmentService attachments,
            @Reference Idempotency idempotency,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.campaigns = campaigns;
        this.drafts = drafts;
        this.attachments = attachments;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    @Override
    public CampaignActivity report(Caller caller, UUID campaignId, NewActivity input, Optional<String> key) {
        caller.require(Action.PUBLICITY_REPORT);
        Campaign campaign = campaigns.get(caller, campaignId);
        Optional<OffsetDateTime> heldAt = Dates.parseMoment(input.heldAt());
        check(input, heldAt, new ProvisionIndex(drafts.provisions(campaign.versionId())));
        Organisation organisation = campaigns.reporter(caller, campaign, input.organisationCode());
        UUID id = idempotency.once(caller, key, input, () -> {
            CampaignActivity activity = new CampaignActivity(
                    Uuids.next(),
                    campaignId,
                    organisation.path(),
                    organisation.name(),
                    ActivityForm.valueOf(input.form()),
                    input.topic(),
                    input.place(),
                    heldAt.get(),
                    Objects.toString(input.speaker(), ""),
                    input.audience(),
                    input.audienceCount(),
                    input.handedOut(),
                    input.summary(),
                    caller.name(),
                    OffsetDateTime.now(ZoneOffset.UTC),
                    input.questions(),
                    List.of());
            jpa.tx(TransactionType.Required, em -> {
                CampaignStore store = new CampaignStore(em);
                store.add(new ActivityEntity(activity));
                for (int i = 0; i < input.questions().size(); i++) {
                    NewActivity.Question question = input.questions().get(i);
                    em.persist(new QuestionEntity(
                            Uuids.next(),
                            activity.id(),
                            i,
                            new NewActivity.Question(
                                    question.question(),
                                    question.answer(),
                                    Objects.toString(question.provision(), ""))));
                }
            });
            audit.record(caller, Action.PUBLICITY_REPORT, "activity " + activity.id());
            return activity.id();
        });
        return find(id);
    }

    private static void check(NewActivity input, Optional<OffsetDateTime> heldAt, ProvisionIndex provisions) {
        Violations violations = new Violations()
                .text("organisationCode", input.organisationCode(), 40)
                .oneOf("form", input.form(), ActivityForm.class)
                .text("topic", input.topic(), 300)
                .text("place", input.place(), 200)
                .require(
                        heldAt.filter(at -> at.toInstant().isBefore(Instant.now()))
                                .isPresent(),
                        "heldAt",
                        "date-time",
                        "应为已经过去的时间，例如 2026-11-20T14:00:00+08:00，收到：" + input.heldAt())
                .optionalText("speaker", input.speaker(), 200)
                .text("audience", input.audience(), 200)
                .require(
                        input.audienceCount() >= 0 && input.audienceCount() <= MAX_PEOPLE,
                        "audienceCount",
                        "range",
                        "应为 0 至 " + MAX_PEOPLE)
                .require(
                        input.handedOut() >= 0 && input.handedOut() <= MAX_PEOPLE,
                        "handedOut",
                        "range",
                        "应为 0 至 " + MAX_PEOPLE)
                .text("summary", input.summary(), Campaigns.MAX_TEXT)
                .require(
                        input.questions().size() <= MAX_QUESTIONS, "questions", "size", "最多 " + MAX_QUESTIONS + " 个问答");
        for (int i = 0; i < input.questions().size(); i++) {
            NewActivity.Question question = input.questions().get(i);
            String field = "questions[" + i + "].";
            String provision = question.provision();
            violations
                    .text(field + "question", question.question(), Campaigns.MAX_TEXT)
                    .text(field + "answer", question.answer(), Campaigns.MAX_TEXT)
                    .require(
                            provision == null
                                    || provision.isBlank()
                                    || provisions.find(provision).isPresent(),
                            field + "provision",
                            "unknown-provision",
                            "法规中没有“" + provision + "”");
        }
        violations.throwIfAny();
    }

    private CampaignActivity find(UUID id) {
        return jpa.txExpr(TransactionType.Supports, em -> {
                    CampaignStore store = new CampaignStore(em);
                    return store.activity(id)
                            .map(activity -> store.records(List.of(activity)).get(0));
                })
                .orElseThrow(() -> new NotFound("没有普法活动 " + id));
    }

    @Override
    public CampaignActivity get(Caller caller, UUID id) {
        caller.require(Action.PUBLICITY_READ);
        CampaignActivity activity = find(id);
        boolean visible = caller.may(Action.PUBLICITY_READ, activity.organisationPath())
                || caller.may(
                        Action.PUBLICITY_READ,
                        campaigns.find(activity.campaignId()).organisationPath());
        if (!visible) {
            throw new NotFound("没有普法活动 " + id);
        }
        return activity;
    }

    @Override
    public Page<CampaignActivity> list(Caller caller, UUID campaignId, PageRequest page) {
        Campaign campaign = campaigns.get(caller, campaignId);
        List<String> scopes = caller.may(Action.PUBLICITY_READ, campaign.organisationPath())
                ? null
                : caller.scopes(Action.PUBLICITY_READ);
        return jpa.txExpr(TransactionType.Supports, em -> new CampaignStore(em).activities(campaignId, scopes, page));
    }

    @Override
    public CampaignActivity addPhoto(
            Caller caller, UUID activityId, String fileName, String caption, InputStream content) {
        caller.require(Action.PUBLICITY_REPORT);
        CampaignActivity activity = get(caller, activityId);
        caller.require(Action.PUBLICITY_REPORT, activity.organisationPath());
        new Violations()
                .optionalText("caption", caption, 200)
                .require(activity.photos().size() < MAX_PHOTOS, "photos", "size", "一次活动最多 " + MAX_PHOTOS + " 张照片")
                .throwIfAny();
        List<UUID> earlier = activity.photos().stream()
                .map(CampaignActivity.Photo::attachmentId)
                .toList();
        try (Upload upload = attachments.receive(fileName, content, AttachmentService.PICTURES)) {
            boolean known = attachments.list(earlier).stream()
                    .anyMatch(photo -> photo.sha256().equals(upload.file().sha256()));
            if (!known) {
                jpa.tx(TransactionType.Required, em -> {
                    attachments.add(upload);
                    new CampaignStore(em)
                            .add(new PhotoEntity(
                                    activityId,
                                    new CampaignActivity.Photo(
                                            Uuids.next(), upload.file().id(), Objects.toString(caption, ""))));
                    audit.record(caller, Action.PUBLICITY_REPORT, "photo of activity " + activityId);
                });
            }
        }
        return find(activityId);
    }

    @Override
    public void record(Caller caller, UUID activityId, OutputStream out) throws IOException {
        CampaignActivity activity = get(caller, activityId);
        Docx.write(PublicityRecord.of(campaigns.find(activity.campaignId()), activity, attachments), out);
    }

    @Override
    public List<Held> heldBelow(String path, Instant from, Instant to) {
        return jpa.txExpr(TransactionType.Supports, em -> new CampaignStore(em).heldBelow(path, from, to));
    }
}
