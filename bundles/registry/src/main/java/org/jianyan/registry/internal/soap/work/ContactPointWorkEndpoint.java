package org.jianyan.registry.internal.soap.work;

import static org.jianyan.registry.internal.soap.Given.given;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.jws.WebService;
import org.jianyan.commons.Dates;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.Caller;
import org.jianyan.registry.station.Station;
import org.jianyan.registry.station.StationService;
import org.jianyan.registry.work.Funding;
import org.jianyan.registry.work.FundingService;
import org.jianyan.registry.work.SupportRequest;
import org.jianyan.registry.work.SupportService;
import org.jianyan.registry.work.Training;
import org.jianyan.registry.work.TrainingService;
import org.jianyan.registry.work.WorkLogService;
import org.jianyan.registry.work.WorkPlan;
import org.jianyan.registry.work.WorkPlanService;
import org.jianyan.soap.ProblemFault;
import org.jianyan.soap.SoapCaller;
import org.jianyan.soap.SoapEndpoint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = ContactPointWorkEndpoint.class)
@SoapEndpoint(address = "/contact-point-work")
@WebService(
        endpointInterface = "org.jianyan.registry.internal.soap.work.ContactPointWorkPort",
        serviceName = "ContactPointWorkService",
        portName = "ContactPointWorkPort",
        targetNamespace = ContactPointWorkPort.NAMESPACE)
public class ContactPointWorkEndpoint implements ContactPointWorkPort {
    private final StationService stations;
    private final WorkPlanService plans;
    private final TrainingService trainings;
    private final FundingService funding;
    private final SupportService supports;
    private final WorkLogService logs;

    @Activate
    public ContactPointWorkEndpoint(
            @Reference StationService stations,
            @Reference WorkPlanService plans,
            @Reference TrainingService trainings,
            @Reference FundingService funding,
            @Reference SupportService supports,
            @Reference WorkLogService logs) {
        this.stations = stations;
        this.plans = plans;
        this.trainings = trainings;
        this.funding = funding;
        this.supports = supports;
        this.logs = logs;
    }

    private static Caller caller() {
        return Caller.of(SoapCaller.current());
    }

    @Override
    public List<StationMessage> listStations(String contactPointId) throws ProblemFault {
        return ProblemFault.told(
                () -> stations.stations(caller(), Uuids.require("contactPointId", contactPointId)).stream()
                        .map(StationMessage::of)
                        .toList());
    }

    @Override
    public StationMessage openStation(String contactPointId, StationOpening opening) throws ProblemFault {
        return ProblemFault.told(() -> StationMessage.of(stations.open(
                caller(),
                Uuids.require("contactPointId", contactPointId),
                given(opening, "opening").toInput())));
    }

    @Override
    public StationMessage closeStation(String contactPointId, String stationId, String until, String reason)
            throws ProblemFault {
        return ProblemFault.told(() -> StationMessage.of(stations.close(
                caller(),
                Uuids.require("contactPointId", contactPointId),
                Uuids.require("stationId", stationId),
                new Station.Closing(until, reason))));
    }

    @Override
    public List<CollectorMessage> listCollectors(String contactPointId) throws ProblemFault {
        return ProblemFault.told(() -> stations
                .collectors(
                        caller(),
                        Uuids.require("contactPointId", contactPointId),
                        Dates.today().withDayOfYear(1),
                        Dates.today())
                .stream()
                .map(CollectorMessage::of)
                .toList());
    }

    @Override
    public WorkPlanMessage fetchWorkPlan(String contactPointId, int year) throws ProblemFault {
        return ProblemFault.told(
                () -> WorkPlanMessage.of(plans.get(caller(), Uuids.require("contactPointId", contactPointId), year)));
    }

    @Override
    public WorkPlanMessage writeWorkPlan(String contactPointId, int year, List<PlannedWork> item) throws ProblemFault {
        return ProblemFault.told(() -> WorkPlanMessage.of(plans.write(
                caller(),
                Uuids.require("contactPointId", contactPointId),
                year,
                item == null
                        ? List.of()
                        : item.stream().map(PlannedWork::toInput).toList())));
    }

    @Override
    public WorkPlanMessage handInWorkPlan(String contactPointId, int year) throws ProblemFault {
        return ProblemFault.told(() ->
                WorkPlanMessage.of(plans.handIn(caller(), Uuids.require("contactPointId", contactPointId), year)));
    }

    @Override
    public WorkPlanMessage noteOutcome(
            String contactPointId, int year, String itemId, String outcome, String note, String on)
            throws ProblemFault {
        return ProblemFault.told(() -> WorkPlanMessage.of(plans.note(
                caller(),
                Uuids.require("contactPointId", contactPointId),
                year,
                Uuids.require("itemId", itemId),
                new WorkPlan.ItemOutcome(outcome, note, on))));
    }

    @Override
    public List<TrainingMessage> listTrainings(String after, Integer limit) throws ProblemFault {
        return ProblemFault.told(() -> trainings.list(caller(), PageRequest.of(limit, after)).items().stream()
                .map(TrainingMessage::of)
                .toList());
    }

    @Override
    public TrainingMessage attendTraining(String trainingId, String contactPointId, int persons, String gain)
            throws ProblemFault {
        return ProblemFault.told(() -> TrainingMessage.of(trainings.attend(
                caller(),
                Uuids.require("trainingId", trainingId),
                new Training.NewAttendance(contactPointId, persons, gain))));
    }

    @Override
    public FundingMessage fetchFunding(String contactPointId, int year) throws ProblemFault {
        return ProblemFault.told(
                () -> FundingMessage.of(funding.get(caller(), Uuids.require("contactPointId", contactPointId), year)));
    }

    @Override
    public FundingMessage grantFunding(
            String idempotencyKey, String contactPointId, int year, BigDecimal amount, String reason)
            throws ProblemFault {
        return ProblemFault.told(() -> FundingMessage.of(funding.grant(
                caller(),
                Uuids.require("contactPointId", contactPointId),
                year,
                new Funding.NewGrant(amount, reason),
                Optional.ofNullable(idempotencyKey))));
    }

    @Override
    public FundingMessage useFunding(
            String idempotencyKey, String contactPointId, int year, String on, BigDecimal amount, String purpose)
            throws ProblemFault {
        return ProblemFault.told(() -> FundingMessage.of(funding.use(
                caller(),
                Uuids.require("contactPointId", contactPointId),
                year,
                new Funding.NewUse(on, amount, purpose),
                Optional.ofNullable(idempotencyKey))));
    }

    @Override
    public List<SupportMessage> listSupportRequests(String after, Integer limit) throws ProblemFault {
        return ProblemFault.told(() -> supports.list(caller(), PageRequest.of(limit, after)).items().stream()
                .map(SupportMessage::of)
                .toList());
    }

    @Override
    public SupportMessage askSupport(String idempotencyKey, String contactPointId, String kind, String content)
            throws ProblemFault {
        return ProblemFault.told(() -> SupportMessage.of(supports.ask(
                caller(), new SupportRequest.New(contactPointId, kind, content), Optional.ofNullable(idempotencyKey))));
    }

    @Override
    public SupportMessage answerSupport(String requestId, String verdict, String answer) throws ProblemFault {
        return ProblemFault.told(() -> SupportMessage.of(supports.answer(
                caller(), Uuids.require("requestId", requestId), new SupportRequest.Answer(verdict, answer))));
    }

    @Override
    public List<WorkLogLine> fetchWorkLog(String contactPointId, int year) throws ProblemFault {
        return ProblemFault.told(
                () -> logs.get(caller(), Uuids.require("contactPointId", contactPointId), year).entries().stream()
                        .map(WorkLogLine::of)
                        .toList());
    }
}
