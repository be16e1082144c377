package org.jianyan.consultation.internal.soap.collation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.jws.WebService;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.GroupChange;
import org.jianyan.consultation.GroupService;
import org.jianyan.consultation.GroupingSummary;
import org.jianyan.consultation.LedgerReport;
import org.jianyan.consultation.LedgerService;
import org.jianyan.consultation.NewGroupChange;
import org.jianyan.consultation.NewScreening;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.OpinionText;
import org.jianyan.consultation.ScreeningService;
import org.jianyan.identity.Caller;
import org.jianyan.soap.ProblemFault;
import org.jianyan.soap.SoapCaller;
import org.jianyan.soap.SoapEndpoint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = CollationEndpoint.class)
@SoapEndpoint(address = "/collation")
@WebService(
        endpointInterface = "org.jianyan.consultation.internal.soap.collation.CollationPort",
        serviceName = "CollationService",
        portName = "CollationPort",
        targetNamespace = CollationPort.NAMESPACE)
public class CollationEndpoint implements CollationPort {
    private final GroupService groups;
    private final ScreeningService screenings;
    private final LedgerService ledger;

    @Activate
    public CollationEndpoint(
            @Reference GroupService groups, @Reference ScreeningService screenings, @Reference LedgerService ledger) {
        this.groups = groups;
        this.screenings = screenings;
        this.ledger = ledger;
    }

    @Override
    public Summary summarise(String consultationId) throws ProblemFault {
        return ProblemFault.told(() -> message(groups.summary(caller(), consultation(consultationId))));
    }

    @Override
    public List<GroupText> listTexts(String consultationId, String groupId, String after, int limit)
            throws ProblemFault {
        return ProblemFault.told(() -> {
            Page<OpinionText> page = groups.texts(
                    caller(),
                    consultation(consultationId),
                    Uuids.require("groupId", groupId),
                    new PageRequest(limit, after));
            List<GroupText> messages =
                    page.items().stream().map(CollationEndpoint::message).toList();
            if (page.next() != null) {
                messages.get(messages.size() - 1).next = page.next();
            }
            return messages;
        });
    }

    @Override
    public MadeChange changeGroups(String consultationId, WantedChange change) throws ProblemFault {
        return ProblemFault.told(() -> {
            WantedChange wanted = change == null ? new WantedChange() : change;
            return message(groups.change(
                    caller(),
                    consultation(consultationId),
                    new NewGroupChange(
                            wanted.action,
                            wanted.groups,
                            wanted.texts,
                            wanted.title,
                            wanted.campaign,
                            wanted.kind,
                            wanted.stance,
                            wanted.reason)));
        });
    }

    @Override
    public MadeChange undoChange(String consultationId, String changeId) throws ProblemFault {
        return ProblemFault.told(() ->
                message(groups.undo(caller(), consultation(consultationId), Uuids.require("changeId", changeId))));
    }

    @Override
    public List<MadeChange> listChanges(String consultationId, String after, int limit) throws ProblemFault {
        return ProblemFault.told(() -> {
            Page<GroupChange> page =
                    groups.changes(caller(), consultation(consultationId), new PageRequest(limit, after));
            List<MadeChange> messages =
                    page.items().stream().map(CollationEndpoint::message).toList();
            if (page.next() != null) {
                messages.get(messages.size() - 1).next = page.next();
            }
            return messages;
        });
    }

    @Override
    public List<String> screenOpinions(
            String consultationId, List<String> opinionIds, String ground, boolean hide, String reason)
            throws ProblemFault {
        return ProblemFault.told(
                () -> screenings
                        .screen(
                                caller(),
                                consultation(consultationId),
                                new NewScreening(opinionIds, ground, hide, reason))
                        .stream()
                        .filter(Opinion::isHidden)
                        .map(opinion -> opinion.id().toString())
                        .toList());
    }

    @Override
    public LedgerState verifyLedger() throws ProblemFault {
        return ProblemFault.told(() -> message(ledger.verify(caller())));
    }

    private static Caller caller() {
        return Caller.of(SoapCaller.signedIn());
    }

    private static UUID consultation(String id) {
        return Uuids.require("consultationId", id);
    }

    private static Summary message(GroupingSummary summary) {
        Summary message = new Summary();
        message.submissions = summary.submissions();
        message.opinions = summary.opinions();
        message.texts = summary.texts();
        message.groups = summary.groups();
        message.campaigns = summary.campaigns();
        message.waiting = summary.waiting();
        message.stopped = summary.isStopped();
        return message;
    }

    private static GroupText message(OpinionText text) {
        GroupText message = new GroupText();
        message.id = text.id().toString();
        message.opinions = text.opinions();
        message.parts = text.words().stream().map(CollationEndpoint::message).toList();
        return message;
    }

    private static TextPart message(OpinionText.Part part) {
        TextPart message = new TextPart();
        message.text = part.text();
        message.different = part.isDifferent();
        return message;
    }

    private static MadeChange message(GroupChange change) {
        MadeChange message = new MadeChange();
        message.id = change.id().toString();
        message.action = change.action().name();
        message.groups = change.groupIds().stream().map(UUID::toString).toList();
        message.reason = change.reason();
        message.changedBy = change.changedBy();
        message.changedAt = change.changedAt().toString();
        message.undoneBy = change.undoneBy();
        message.undoneAt = Objects.toString(change.undoneAt(), null);
        return message;
    }

    private static LedgerState message(LedgerReport report) {
        LedgerState message = new LedgerState();
        message.intact = report.isIntact();
        message.entries = report.entries();
        message.fault = Objects.toString(report.fault(), null);
        return message;
    }
}
