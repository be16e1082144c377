package org.jianyan.registry.internal.soap;

import static org.jianyan.registry.internal.soap.Given.given;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.jws.WebService;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.Caller;
import org.jianyan.registry.ContactPointService;
import org.jianyan.registry.lifecycle.CandidacyService;
import org.jianyan.registry.lifecycle.LifecycleService;
import org.jianyan.registry.standard.StaffMember;
import org.jianyan.registry.standard.StandardService;
import org.jianyan.soap.ProblemFault;
import org.jianyan.soap.SoapCaller;
import org.jianyan.soap.SoapEndpoint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = ContactPointsEndpoint.class)
@SoapEndpoint(address = "/contact-points")
@WebService(
        endpointInterface = "org.jianyan.registry.internal.soap.ContactPointsPort",
        serviceName = "ContactPointsService",
        portName = "ContactPointsPort",
        targetNamespace = ContactPointsPort.NAMESPACE)
public class ContactPointsEndpoint implements ContactPointsPort {
    private final ContactPointService contactPoints;
    private final LifecycleService lifecycle;
    private final CandidacyService candidacies;
    private final StandardService standards;

    @Activate
    public ContactPointsEndpoint(
            @Reference ContactPointService contactPoints,
            @Reference LifecycleService lifecycle,
            @Reference CandidacyService candidacies,
            @Reference StandardService standards) {
        this.contactPoints = contactPoints;
        this.lifecycle = lifecycle;
        this.candidacies = candidacies;
        this.standards = standards;
    }

    private static Caller caller() {
        return Caller.of(SoapCaller.current());
    }

    private interface Writing {
        void write(OutputStream out) throws IOException;
    }

    private static byte[] paper(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public List<ContactPointMessage> listContactPoints(String after, Integer limit) throws ProblemFault {
        return ProblemFault.told(() -> contactPoints.list(caller(), PageRequest.of(limit, after)).items().stream()
                .map(ContactPointMessage::of)
                .toList());
    }

    @Override
    public List<ShortcomingMessage> listShortcomings(String after, Integer limit) throws ProblemFault {
        return ProblemFault.told(() -> standards.shortcomings(caller(), PageRequest.of(limit, after)).items().stream()
                .map(ShortcomingMessage::of)
                .toList());
    }

    @Override
    public List<ContactPointEventMessage> listEvents(String contactPointId) throws ProblemFault {
        return ProblemFault.told(
                () -> lifecycle.events(caller(), Uuids.require("contactPointId", contactPointId)).stream()
                        .map(ContactPointEventMessage::of)
                        .toList());
    }

    @Override
    public ContactPointMessage noteEvent(String contactPointId, ContactPointAct event) throws ProblemFault {
        return ProblemFault.told(() -> ContactPointMessage.of(lifecycle.act(
                caller(),
                Uuids.require("contactPointId", contactPointId),
                given(event, "event").toInput())));
    }

    @Override
    public byte[] fetchEventPaper(String contactPointId, String eventId, String format) throws ProblemFault {
        return ProblemFault.told(() -> paper(out -> lifecycle.paper(
                caller(),
                Uuids.require("contactPointId", contactPointId),
                Uuids.require("eventId", eventId),
                format,
                out)));
    }

    @Override
    public byte[] fetchCertificate(String contactPointId, String format) throws ProblemFault {
        return ProblemFault.told(() -> paper(
                out -> lifecycle.certificate(caller(), Uuids.require("contactPointId", contactPointId), format, out)));
    }

    @Override
    public CandidacyMessage submitCandidacy(String idempotencyKey, CandidacyApplication application)
            throws ProblemFault {
        return ProblemFault.told(() -> CandidacyMessage.of(candidacies.submit(
                caller(), given(application, "application").toInput(), Optional.ofNullable(idempotencyKey))));
    }

    @Override
    public List<CandidacyMessage> listCandidacies(String after, Integer limit) throws ProblemFault {
        return ProblemFault.told(
                () -> candidacies.list(caller(), Optional.empty(), PageRequest.of(limit, after)).items().stream()
                        .map(CandidacyMessage::of)
                        .toList());
    }

    @Override
    public CandidacyMessage scoreCandidacy(String candidacyId, List<CandidacyPoints> score) throws ProblemFault {
        return ProblemFault.told(() -> CandidacyMessage.of(candidacies.score(
                caller(),
                Uuids.require("candidacyId", candidacyId),
                score == null
                        ? List.of()
                        : score.stream().map(CandidacyPoints::toInput).toList())));
    }

    @Override
    public CandidacyMessage takeCandidacyStep(String candidacyId, CandidacyStepMessage step) throws ProblemFault {
        return ProblemFault.told(() -> CandidacyMessage.of(candidacies.act(
                caller(),
                Uuids.require("candidacyId", candidacyId),
                given(step, "step").toInput())));
    }

    @Override
    public List<StaffMessage> listStaff(String contactPointId) throws ProblemFault {
        return ProblemFault.told(
                () -> standards.staff(caller(), Uuids.require("contactPointId", contactPointId)).stream()
                        .map(StaffMessage::of)
                        .toList());
    }

    @Override
    public StaffMessage beginStaff(String contactPointId, StaffMessage member) throws ProblemFault {
        StaffMessage given = member == null ? new StaffMessage() : member;
        return ProblemFault.told(() -> StaffMessage.of(
                standards.begin(caller(), Uuids.require("contactPointId", contactPointId), given.given())));
    }

    @Override
    public StaffMessage endStaff(String contactPointId, String memberId, String until, String handover)
            throws ProblemFault {
        return ProblemFault.told(() -> StaffMessage.of(standards.end(
                caller(),
                Uuids.require("contactPointId", contactPointId),
                Uuids.require("memberId", memberId),
                new StaffMember.End(until, handover))));
    }

    @Override
    public int showStandard(String contactPointId, String item, String note, String fileName, byte[] content)
            throws ProblemFault {
        byte[] given = content == null ? new byte[0] : content;
        return ProblemFault.told(() -> standards
                .show(
                        caller(),
                        Uuids.require("contactPointId", contactPointId),
                        item,
                        note,
                        fileName,
                        new ByteArrayInputStream(given))
                .version());
    }
}
