package org.jianyan.consultation.internal.soap.summary;

import java.util.List;
import java.util.UUID;
import javax.jws.WebService;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.summary.NewSummary;
import org.jianyan.consultation.summary.PublishedSummary;
import org.jianyan.consultation.summary.SummaryDraft;
import org.jianyan.consultation.summary.SummaryService;
import org.jianyan.identity.Caller;
import org.jianyan.soap.ProblemFault;
import org.jianyan.soap.SoapCaller;
import org.jianyan.soap.SoapEndpoint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = SummariesEndpoint.class)
@SoapEndpoint(address = "/summaries")
@WebService(
        endpointInterface = "org.jianyan.consultation.internal.soap.summary.SummariesPort",
        serviceName = "SummariesService",
        portName = "SummariesPort",
        targetNamespace = SummariesPort.NAMESPACE)
public class SummariesEndpoint implements SummariesPort {
    private final SummaryService summaries;

    @Activate
    public SummariesEndpoint(@Reference SummaryService summaries) {
        this.summaries = summaries;
    }

    private static Caller caller() {
        return Caller.of(SoapCaller.current());
    }

    private static UUID id(String consultationId) {
        return Uuids.require("consultationId", consultationId);
    }

    private static ToldSummary message(PublishedSummary summary) {
        ToldSummary message = ToldSummary.of(summary.figures());
        message.title = summary.title();
        message.introduction = summary.introduction();
        message.publishedAt = summary.publishedAt().toString();
        message.points = summary.points().stream().map(ToldPoint::of).toList();
        return message;
    }

    @Override
    public ToldSummary fetchSummary(String consultationId) throws ProblemFault {
        return ProblemFault.told(() -> message(summaries.get(caller(), id(consultationId))));
    }

    @Override
    public ToldSummary draftSummary(String consultationId) throws ProblemFault {
        return ProblemFault.told(() -> {
            SummaryDraft draft = summaries.draft(caller(), id(consultationId));
            ToldSummary message = ToldSummary.of(draft.figures());
            message.points = draft.points().stream().map(ToldPoint::of).toList();
            return message;
        });
    }

    @Override
    public ToldSummary publishSummary(
            String consultationId, String introduction, List<ToldPoint> points, List<String> noNames)
            throws ProblemFault {
        List<ToldPoint> given = points == null ? List.of() : points;
        return ProblemFault.told(() -> message(summaries.publish(
                caller(),
                id(consultationId),
                new NewSummary(
                        introduction, given.stream().map(ToldPoint::toRecord).toList(), noNames))));
    }
}
