package org.jianyan.legislation.internal;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.identity.Action;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.AmendmentOutcome;
import org.jianyan.legislation.AmendmentService;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.DraftVersion;
import org.jianyan.legislation.LineageEntry;
import org.jianyan.legislation.LineageLink;
import org.jianyan.legislation.LineageService;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.internal.amendment.Amended;
import org.jianyan.legislation.internal.amendment.Confirmation;
import org.jianyan.legislation.internal.amendment.DecisionWriter;
import org.jianyan.legislation.internal.amendment.Differences;
import org.jianyan.legislation.internal.amendment.Origins;
import org.jianyan.legislation.internal.text.LegalText;
import org.jianyan.legislation.internal.text.PlainText;
import org.jianyan.legislation.internal.text.SourceFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Amendments implements AmendmentService {
    /** Far above the longest decision; each phrase is tried against every form. */
    private static final int MAX_DECISION = 500_000;

    private final DraftService drafts;
    private final LineageService lineage;

    @Activate
    public Amendments(@Reference DraftService drafts, @Reference LineageService lineage) {
        this.drafts = drafts;
        this.lineage = lineage;
    }

    @Override
    public Amendment amend(Caller caller, Order order) {
        Draft draft = check(caller, order);
        Amended amended = Amended.of(text(draft, Uuids.require("versionId", order.versionId())), order.decision());
        List<String> differences = order.compareWith() == null
                ? List.of()
                : Differences.between(amended.text(), text(draft, Uuids.require("compareWith", order.compareWith())));
        return new Amendment(
                amended.text().title(),
                PlainText.of(amended.text()),
                amended.outcomes(),
                amended.problems(),
                differences);
    }

    @Override
    public List<AmendmentOutcome> confirm(Caller caller, Order order) {
        Draft draft = check(caller, order);
        return Confirmation.of(text(draft, Uuids.require("versionId", order.versionId())), order.decision());
    }

    private Draft check(Caller caller, Order order) {
        caller.require(Action.DRAFT_READ);
        new Violations()
                .text("draftId", order.draftId(), 36)
                .text("versionId", order.versionId(), 36)
                .text("decision", order.decision(), MAX_DECISION)
                .addAll(SourceFile.check(Objects.toString(order.decision(), "")).stream()
                        .filter(violation -> !violation.code().equals("too-long"))
                        .map(violation -> new Violation("decision", violation.code(), violation.message()))
                        .toList())
                .throwIfAny();
        return drafts.get(caller, Uuids.require("draftId", order.draftId()));
    }

    @Override
    public WrittenDecision write(Caller caller, UUID draftId, UUID from, UUID to) {
        List<LineageLink> links = lineage.lineage(caller, draftId, from, to).stream()
                .map(Amendments::link)
                .toList();
        Draft draft = drafts.get(caller, draftId);
        List<Provision> before = drafts.provisions(from);
        List<Provision> after = drafts.provisions(to);
        DecisionWriter.Written written =
                DecisionWriter.write(text(draft, from), text(draft, to), Origins.of(before, after, links));
        return new WrittenDecision(written.text(), written.differences());
    }

    private static LineageLink link(LineageEntry entry) {
        return new LineageLink(
                entry.beforeId(), entry.afterId(), entry.change(), entry.score(), entry.evidence(), entry.isSure());
    }

    private LegalText text(Draft draft, UUID versionId) {
        DraftVersion version =
                draft.version(versionId).orElseThrow(() -> new NotFound("草案 " + draft.id() + " 没有版本 " + versionId));
        return LegalText.of(version.title(), version.note(), version.hasContents(), drafts.provisions(versionId));
    }
}
