package org.jianyan.consultation.internal.grouping;

import java.util.List;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.CampaignMark;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.GroupChange;
import org.jianyan.consultation.GroupService;
import org.jianyan.consultation.GroupingSummary;
import org.jianyan.consultation.NewGroupChange;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.OpinionGroup;
import org.jianyan.consultation.OpinionQuery;
import org.jianyan.consultation.OpinionText;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.Texts;
import org.jianyan.consultation.internal.jpa.GroupChangeEntity;
import org.jianyan.consultation.internal.jpa.GroupChangeStore;
import org.jianyan.consultation.internal.jpa.GroupStore;
import org.jianyan.consultation.internal.jpa.GroupingHeadEntity;
import org.jianyan.consultation.internal.jpa.GroupingStore;
import org.jianyan.consultation.internal.jpa.LedgerStore;
import org.jianyan.documents.PaperDocument.Mark;
import org.jianyan.documents.WordDiff;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.Provision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Groups implements GroupService {
    private final JpaTemplate jpa;
    private final Consultations consultations;
    private final Texts texts;
    private final Audit audit;

    @Activate
    public Groups(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Consultations consultations,
            @Reference Texts texts,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.consultations = consultations;
        this.texts = texts;
        this.audit = audit;
    }

    @Override
    public GroupingSummary summary(Caller caller, UUID consultationId) {
        consultations.permitted(caller, Action.COLLATION_READ, consultationId);
        return jpa.txExpr(TransactionType.Supports, em -> {
            GroupStore store = new GroupStore(em);
            GroupingStore grouping = new GroupingStore(em);
            GroupingHeadEntity head = grouping.head();
            long waiting = Math.max(0, new LedgerStore(em).head().position() - head.position());
            return grouping.findCount(consultationId)
                    .map(count -> new GroupingSummary(
                            count.submissions(),
                            count.opinions(),
                            count.texts(),
                            count.groups(),
                            store.campaigns(consultationId, CampaignMark.SUGGESTED)
                                    + store.campaigns(consultationId, CampaignMark.CONFIRMED),
                            waiting,
                            head.isStopped()))
                    .orElseGet(() -> new GroupingSummary(0, 0, 0, 0, 0, waiting, head.isStopped()));
        });
    }

    @Override
    public Page<OpinionGroup> groups(Caller caller, UUID consultationId, String provision, PageRequest page) {
        Consultation consultation = consultations.permitted(caller, Action.COLLATION_READ, consultationId);
        Integer position = provision == null || provision.isBlank() ? null : position(consultation, provision);
        return jpa.txExpr(TransactionType.Supports, em -> new GroupStore(em).groups(consultationId, position, page));
    }

    private int position(Consultation consultation, String provision) {
        if (provision.equals(OpinionQuery.WHOLE_TEXT)) {
            return -1;
        }
        return texts.of(consultation.versionId())
                .find(provision)
                .map(Provision::position)
                .orElseThrow(() -> new ValidationException(new Violation(
                        "provision", "unknown-provision", "文本中没有“" + provision + "”；应写作“第十四条第二款”，针对全文的写作“全文”")));
    }

    @Override
    public Page<OpinionGroup> campaigns(Caller caller, UUID consultationId, String mark, PageRequest page) {
        consultations.permitted(caller, Action.COLLATION_READ, consultationId);
        new Violations().oneOf("mark", mark, CampaignMark.class).throwIfAny();
        return jpa.txExpr(TransactionType.Supports, em -> new GroupStore(em)
                .campaigns(consultationId, CampaignMark.valueOf(mark), page));
    }

    @Override
    public OpinionGroup group(Caller caller, UUID consultationId, UUID groupId) {
        consultations.permitted(caller, Action.COLLATION_READ, consultationId);
        return jpa.txExpr(TransactionType.Supports, em -> existing(new GroupStore(em), consultationId, groupId));
    }

    private static OpinionGroup existing(GroupStore store, UUID consultationId, UUID groupId) {
        return store.group(consultationId, groupId).orElseThrow(() -> new NotFound("本次征求意见中没有意见组 " + groupId));
    }

    @Override
    public Page<OpinionText> texts(Caller caller, UUID consultationId, UUID groupId, PageRequest page) {
        consultations.permitted(caller, Action.COLLATION_READ, consultationId);
        return jpa.txExpr(TransactionType.Supports, em -> {
            GroupStore store = new GroupStore(em);
            existing(store, consultationId, groupId);
            String first = store.first(groupId);
            Page<GroupStore.Said> said = store.said(groupId, page);
            return new Page<>(
                    said.items().stream().map(one -> marked(first, one)).toList(), said.next());
        });
    }

    private static OpinionText marked(String first, GroupStore.Said said) {
        List<OpinionText.Part> parts = WordDiff.of(first, said.text()).after().stream()
                .map(words -> new OpinionText.Part(words.text(), words.mark() != Mark.NONE))
                .toList();
        return new OpinionText(said.id(), said.opinions(), parts);
    }

    @Override
    public Page<Opinion> opinions(Caller caller, UUID consultationId, UUID groupId, PageRequest page) {
        consultations.permitted(caller, Action.COLLATION_READ, consultationId);
        return jpa.txExpr(TransactionType.Supports, em -> {
            GroupStore store = new GroupStore(em);
            existing(store, consultationId, groupId);
            return store.opinions(consultationId, groupId, page);
        });
    }

    @Override
    public GroupChange change(Caller caller, UUID consultationId, NewGroupChange input) {
        consultations.changeable(caller, Action.GROUP_CHANGE, consultationId);
        GroupEdit edit = GroupEdit.checked(input);
        return jpa.txExpr(TransactionType.Required, em -> {
            new GroupingStore(em).lockedHead();
            GroupChangeStore store = new GroupChangeStore(em);
            GroupChangeEntity change = edit.make(consultationId, caller.name(), store);
            audit.record(caller, Action.GROUP_CHANGE, edit.action() + " " + change.id() + " of " + consultationId);
            return store.toRecord(change);
        });
    }

    @Override
    public Page<GroupChange> changes(Caller caller, UUID consultationId, PageRequest page) {
        consultations.permitted(caller, Action.COLLATION_READ, consultationId);
        return jpa.txExpr(TransactionType.Supports, em -> new GroupChangeStore(em).changes(consultationId, page));
    }

    @Override
    public GroupChange undo(Caller caller, UUID consultationId, UUID changeId) {
        consultations.changeable(caller, Action.GROUP_CHANGE, consultationId);
        return jpa.txExpr(TransactionType.Required, em -> {
            new GroupingStore(em).lockedHead();
            GroupChangeStore store = new GroupChangeStore(em);
            GroupChangeEntity change =
                    store.change(consultationId, changeId).orElseThrow(() -> new NotFound("本次征求意见中没有归并操作 " + changeId));
            if (change.isUndone()) {
                throw new Conflict("这一操作已经撤销");
            }
            store.later(change).ifPresent(later -> {
                throw new Conflict("其中的意见组后来又有改动，请先撤销后来的操作 " + later.id());
            });
            store.recount(consultationId, store.putBack(change));
            change.undo(caller.name());
            audit.record(caller, Action.GROUP_CHANGE, "undo " + changeId + " of " + consultationId);
            return store.toRecord(change);
        });
    }

    @Override
    public void stop(Caller caller, boolean stopped) {
        caller.require(Action.GROUPING_STOP);
        jpa.tx(TransactionType.Required, em -> {
            new GroupingStore(em).lockedHead().stop(stopped);
            audit.record(caller, Action.GROUPING_STOP, stopped ? "stopped" : "goes on");
        });
    }
}
