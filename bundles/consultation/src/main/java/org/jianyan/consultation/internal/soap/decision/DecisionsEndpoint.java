package org.jianyan.consultation.internal.soap.decision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.jws.WebService;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.decision.AdoptionService;
import org.jianyan.consultation.decision.DecisionOutcome;
import org.jianyan.consultation.decision.DecisionPreview;
import org.jianyan.consultation.decision.DecisionProposal;
import org.jianyan.consultation.decision.DecisionService;
import org.jianyan.consultation.decision.DecisionTemplate;
import org.jianyan.consultation.decision.DecisionTemplateService;
import org.jianyan.consultation.decision.NewDecision;
import org.jianyan.consultation.decision.NewDecisionTemplate;
import org.jianyan.consultation.decision.NewJudgement;
import org.jianyan.identity.Caller;
import org.jianyan.soap.ProblemFault;
import org.jianyan.soap.SoapCaller;
import org.jianyan.soap.SoapEndpoint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = DecisionsEndpoint.class)
@SoapEndpoint(address = "/decisions")
@WebService(
        endpointInterface = "org.jianyan.consultation.internal.soap.decision.DecisionsPort",
        serviceName = "DecisionsService",
        portName = "DecisionsPort",
        targetNamespace = DecisionsPort.NAMESPACE)
public class DecisionsEndpoint implements DecisionsPort {
    private final DecisionService decisions;
    private final DecisionTemplateService templates;
    private final AdoptionService adoptions;

    @Activate
    public DecisionsEndpoint(
            @Reference DecisionService decisions,
            @Reference DecisionTemplateService templates,
            @Reference AdoptionService adoptions) {
        this.decisions = decisions;
        this.templates = templates;
        this.adoptions = adoptions;
    }

    private static Caller caller() {
        return Caller.of(SoapCaller.current());
    }

    private static UUID id(String consultationId) {
        return Uuids.require("consultationId", consultationId);
    }

    private static NewDecision wanted(WantedDecision decision) {
        return Optional.ofNullable(decision).orElseGet(WantedDecision::new).toRecord();
    }

    @Override
    public MadeDecision decide(String consultationId, WantedDecision decision) throws ProblemFault {
        return ProblemFault.told(() -> {
            DecisionOutcome outcome = decisions.decide(caller(), id(consultationId), wanted(decision));
            MadeDecision message = new MadeDecision();
            message.opinions = outcome.opinions();
            message.decided = outcome.decided();
            return message;
        });
    }

    @Override
    public PreviewedDecision previewDecision(String consultationId, WantedDecision decision) throws ProblemFault {
        return ProblemFault.told(() -> {
            DecisionPreview preview = decisions.preview(caller(), id(consultationId), wanted(decision));
            PreviewedDecision message = new PreviewedDecision();
            message.opinions = preview.opinions();
            message.undecided = preview.undecided();
            message.unchanged = preview.unchanged();
            message.replaced = preview.replaced().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return message;
        });
    }

    @Override
    public ProposedDecision proposeDecision(String consultationId, WantedDecision decision) throws ProblemFault {
        return ProblemFault.told(() -> message(decisions.propose(caller(), id(consultationId), wanted(decision))));
    }

    @Override
    public ProposedDecision judgeProposal(String consultationId, String proposalId, String verdict, String comment)
            throws ProblemFault {
        return ProblemFault.told(() -> message(decisions.judge(
                caller(),
                id(consultationId),
                Uuids.require("proposalId", proposalId),
                new NewJudgement(verdict, comment))));
    }

    @Override
    public List<ProposedDecision> listProposals(String consultationId, String after, int limit) throws ProblemFault {
        return ProblemFault.told(
                () -> decisions.proposals(caller(), id(consultationId), PageRequest.of(limit, after)).items().stream()
                        .map(DecisionsEndpoint::message)
                        .toList());
    }

    private static ProposedDecision message(DecisionProposal proposal) {
        ProposedDecision message = new ProposedDecision();
        message.id = proposal.id().toString();
        message.decision = proposal.decision().name();
        message.reason = proposal.reason();
        message.state = proposal.state().name();
        message.opinions = proposal.opinions();
        message.remaining = proposal.remaining();
        message.proposedBy = proposal.proposedBy();
        message.judgedBy = proposal.judgedBy();
        message.comment = proposal.comment();
        return message;
    }

    @Override
    public List<AdoptedWords> listAdoptions(String consultationId, String versionId, String after, int limit)
            throws ProblemFault {
        return ProblemFault.told(() -> adoptions
                .adoptions(
                        caller(),
                        id(consultationId),
                        versionId == null ? null : Uuids.require("versionId", versionId),
                        PageRequest.of(limit, after))
                .items()
                .stream()
                .map(AdoptedWords::of)
                .toList());
    }

    @Override
    public List<OftenGiven> listTemplates() throws ProblemFault {
        return ProblemFault.told(() -> templates.list(caller()).stream()
                .map(DecisionsEndpoint::message)
                .toList());
    }

    @Override
    public OftenGiven addTemplate(OftenGiven template) throws ProblemFault {
        OftenGiven given = Optional.ofNullable(template).orElseGet(OftenGiven::new);
        return ProblemFault.told(() -> message(templates.add(
                caller(), new NewDecisionTemplate(given.organisationCode, given.title, given.decision, given.reason))));
    }

    private static OftenGiven message(DecisionTemplate template) {
        OftenGiven message = new OftenGiven();
        message.id = template.id().toString();
        message.organisationCode = template.organisationCode();
        message.title = template.title();
        message.decision = template.decision().name();
        message.reason = template.reason();
        return message;
    }

    @Override
    public void removeTemplate(String templateId) throws ProblemFault {
        ProblemFault.told(() -> {
            templates.remove(caller(), Uuids.require("templateId", templateId));
            return null;
        });
    }
}
