package org.jianyan.consultation.internal.soap.stage;

import java.util.List;
import java.util.UUID;
import javax.jws.WebService;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.ConsultationChange;
import org.jianyan.consultation.NewDeadline;
import org.jianyan.consultation.NewStage;
import org.jianyan.consultation.StageService;
import org.jianyan.identity.Caller;
import org.jianyan.soap.ProblemFault;
import org.jianyan.soap.SoapCaller;
import org.jianyan.soap.SoapEndpoint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = StagesEndpoint.class)
@SoapEndpoint(address = "/stages")
@WebService(
        endpointInterface = "org.jianyan.consultation.internal.soap.stage.StagesPort",
        serviceName = "StagesService",
        portName = "StagesPort",
        targetNamespace = StagesPort.NAMESPACE)
public class StagesEndpoint implements StagesPort {
    private final StageService stages;

    @Activate
    public StagesEndpoint(@Reference StageService stages) {
        this.stages = stages;
    }

    @Override
    public StagedConsultation moveConsultation(String consultationId, String stage, String reason) throws ProblemFault {
        return ProblemFault.told(() -> message(stages.move(caller(), id(consultationId), new NewStage(stage, reason))));
    }

    @Override
    public StagedConsultation extendConsultation(String consultationId, String deadline, String reason)
            throws ProblemFault {
        return ProblemFault.told(
                () -> message(stages.extend(caller(), id(consultationId), new NewDeadline(deadline, reason))));
    }

    @Override
    public List<RecordedChange> listConsultationChanges(String consultationId) throws ProblemFault {
        return ProblemFault.told(() -> stages.changes(caller(), id(consultationId)).stream()
                .map(StagesEndpoint::message)
                .toList());
    }

    private static Caller caller() {
        return Caller.of(SoapCaller.signedIn());
    }

    private static UUID id(String consultationId) {
        return Uuids.require("consultationId", consultationId);
    }

    private static StagedConsultation message(Consultation consultation) {
        StagedConsultation message = new StagedConsultation();
        message.id = consultation.id().toString();
        message.title = consultation.title();
        message.stage = consultation.stage().name();
        message.deadline = consultation.deadline().toString();
        return message;
    }

    private static RecordedChange message(ConsultationChange change) {
        RecordedChange message = new RecordedChange();
        message.kind = change.kind().name();
        message.was = change.was();
        message.became = change.became();
        message.reason = change.reason();
        message.changedBy = change.changedBy();
        message.changedAt = change.changedAt().toString();
        return message;
    }
}
