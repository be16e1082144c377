package org.jianyan.legislation.internal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Dates;
import org.jianyan.commons.HealthCheck;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Sha256;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Idempotency;
import org.jianyan.identity.OrganisationService;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftImport;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.DraftSource;
import org.jianyan.legislation.DraftVersion;
import org.jianyan.legislation.Law;
import org.jianyan.legislation.NewVersion;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.internal.jpa.DraftStore;
import org.jianyan.legislation.internal.jpa.LineageStore;
import org.jianyan.legislation.internal.text.LegalText;
import org.jianyan.legislation.internal.text.LegalTextReader;
import org.jianyan.legislation.internal.text.SourceFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Drafts implements DraftService, HealthCheck {
    private static final int MAX_PROVISION = 30_000;
    private static final int MAX_SENT_BY = 100;

    private final JpaTemplate jpa;
    private final OrganisationService organisations;
    private final Idempotency idempotency;
    private final Audit audit;

    @Activate
    public Drafts(
            @Reference(target = "(osgi.unit.name=legislation)") JpaTemplate jpa,
            @Reference OrganisationService organisations,
            @Reference Idempotency idempotency,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    @Override
    public Draft importText(Caller caller, DraftImport input, Optional<String> key) {
        caller.require(Action.DRAFT_IMPORT);
        new Violations()
                .text("organisationCode", input.organisationCode(), 40)
                .optionalText("title", input.title(), 300)
                .text("label", input.label(), 60)
                .text("text", input.text(), SourceFile.MAX_CHARACTERS)
                .addAll(SourceFile.check(Objects.toString(input.text(), "")).stream()
                        .filter(violation -> !violation.code().equals("too-long"))
                        .toList())
                .addAll(source(input).list())
                .throwIfAny();
        String path = organisations.byCode(input.organisationCode()).path();
        caller.require(Action.DRAFT_IMPORT, path);
        LegalText text = LegalTextReader.read(input.text());
        String title = input.title() == null || input.title().isBlank() ? text.title() : input.title();
        check(text, title, input.acceptFaults());
        UUID id = idempotency.once(caller, key, input, () -> keep(caller, path, title, input, text));
        return draft(id);
    }

    private static Violations source(DraftImport input) {
        Violations violations = new Violations();
        if (input.source() != null) {
            violations.oneOf("source", input.source(), DraftSource.class);
        }
        boolean isKnown = violations.list().isEmpty();
        boolean isSentDown = isKnown && sourceOf(input).isSentDown();
        boolean isNamed = input.sentBy() != null && !input.sentBy().isBlank();
        return violations
                .optionalText("sentBy", input.sentBy(), MAX_SENT_BY)
                .require(!isSentDown || isNamed, "sentBy", "required", "下发的草案须写明由谁下发，例如 全国人大常委会法工委")
                .require(!isKnown || isSentDown || !isNamed, "sentBy", "unexpected", "只有省级、国家下发的草案才写由谁下发");
    }

    private static DraftSource sourceOf(DraftImport input) {
        return input.source() == null ? DraftSource.CITY : DraftSource.valueOf(input.source());
    }

    private static void check(LegalText text, String title, boolean acceptFaults) {
        Violations violations = new Violations().text("title", title, 300).optionalText("text", text.note(), 30_000);
        text.units()
                .forEach(unit -> violations.require(
                        unit.text().length() <= MAX_PROVISION,
                        "text:" + unit.line(),
                        "too-long",
                        "一款最多 " + MAX_PROVISION + " 个字符"));
        text.faults().stream()
                .filter(fault -> !acceptFaults || fault.code().equals("no-article"))
                .forEach(fault -> violations.addAll(List.of(fault)));
        violations.throwIfAny();
    }

    private UUID keep(Caller caller, String path, String title, DraftImport input, LegalText text) {
        UUID draftId = Uuids.next();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        String sha256 = Sha256.hex(input.text());
        DraftVersion version = new DraftVersion(
                Uuids.next(), draftId, 1, title, input.label(), text.note(), text.hasContents(), sha256, null, now);
        Draft draft = new Draft(
                draftId,
                title,
                path,
                now,
                sourceOf(input),
                Objects.toString(input.sentBy(), "").strip(),
                List.of(version));
        List<Provision> provisions = ProvisionTree.of(text.units(), version.id());
        jpa.tx(TransactionType.Required, em -> new DraftStore(em).add(draft, provisions));
        audit.record(caller, Action.DRAFT_IMPORT, "draft " + draftId);
        return draftId;
    }

    @Override
    public Draft addVersion(Caller caller, UUID draftId, NewVersion input) {
        caller.require(Action.DRAFT_IMPORT);
        Draft draft = get(caller, draftId);
        caller.require(Action.DRAFT_IMPORT, draft.organisationPath());
        new Violations()
                .text("label", input.label(), 60)
                .text("text", input.text(), SourceFile.MAX_CHARACTERS)
                .addAll(SourceFile.check(Objects.toString(input.text(), "")).stream()
                        .filter(violation -> !violation.code().equals("too-long"))
                        .toList())
                .require(
                        input.inForceFrom() == null
                                || Dates.parse(input.inForceFrom()).isPresent(),
                        "inForceFrom",
                        "date",
                        "应为日期，例如 2024-01-01，收到：" + input.inForceFrom())
                .throwIfAny();
        LegalText text = LegalTextReader.read(input.text());
        check(text, draft.title(), input.acceptFaults());
        return jpa.txExpr(TransactionType.Required, em -> {
            DraftStore store = new DraftStore(em);
            DraftVersion last = store.draft(draftId).orElseThrow().version(null).orElseThrow();
            DraftVersion version = new DraftVersion(
                    Uuids.next(),
                    draftId,
                    last.number() + 1,
                    text.title().isEmpty() ? draft.title() : text.title(),
                    input.label(),
                    text.note(),
                    text.hasContents(),
                    Sha256.hex(input.text()),
                    Dates.parse(input.inForceFrom()).orElse(null),
                    OffsetDateTime.now(ZoneOffset.UTC));
            if (!isSame(last, version)) {
                Lineage lineage =
                        Lineage.carry(store.provisions(last.id()), ProvisionTree.of(text.units(), version.id()));
                store.add(version, lineage.provisions());
                em.flush();
                new LineageStore(em).add(draftId, last.id(), version.id(), lineage.links(), 0);
                audit.record(caller, Action.DRAFT_IMPORT, "version " + version.number() + " of draft " + draftId);
            }
            return store.draft(draftId).orElseThrow();
        });
    }

    private static boolean isSame(DraftVersion a, DraftVersion b) {
        return a.sha256().equals(b.sha256())
                && a.label().equals(b.label())
                && Objects.equals(a.inForceFrom(), b.inForceFrom());
    }

    @Override
    public Draft get(Caller caller, UUID id) {
        caller.require(Action.DRAFT_READ);
        Draft draft = draft(id);
        if (!caller.may(Action.DRAFT_READ, draft.organisationPath())) {
            throw new NotFound("没有草案 " + id);
        }
        return draft;
    }

    @Override
    public Page<Draft> list(Caller caller, PageRequest page) {
        caller.require(Action.DRAFT_READ);
        return jpa.txExpr(
                TransactionType.Supports, em -> new DraftStore(em).drafts(caller.scopes(Action.DRAFT_READ), page));
    }

    @Override
    public Page<Law> laws(PageRequest page) {
        return jpa.txExpr(TransactionType.Supports, em -> new DraftStore(em).laws(page));
    }

    @Override
    public List<Provision> provisions(Caller caller, UUID draftId, UUID versionId) {
        Draft draft = get(caller, draftId);
        if (draft.versions().stream().noneMatch(version -> version.id().equals(versionId))) {
            throw new NotFound("草案 " + draftId + " 没有版本 " + versionId);
        }
        return provisions(versionId);
    }

    @Override
    public Draft draft(UUID id) {
        return jpa.txExpr(TransactionType.Supports, em -> new DraftStore(em).draft(id))
                .orElseThrow(() -> new NotFound("没有草案 " + id));
    }

    @Override
    public List<Provision> provisions(UUID versionId) {
        return jpa.txExpr(TransactionType.Supports, em -> new DraftStore(em).provisions(versionId));
    }

    @Override
    public String name() {
        return "legislation";
    }

    @Override
    public void check() {
        jpa.txExpr(TransactionType.Supports, em -> new DraftStore(em).draft(new UUID(0, 0)));
    }
}
