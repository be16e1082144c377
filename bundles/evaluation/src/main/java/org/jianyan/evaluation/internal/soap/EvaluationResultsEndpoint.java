package org.jianyan.evaluation.internal.soap;

import java.util.List;
import java.util.Objects;
import javax.jws.WebService;
import org.jianyan.commons.Uuids;
import org.jianyan.evaluation.PointEvaluation;
import org.jianyan.evaluation.PointEvaluationService;
import org.jianyan.evaluation.PointResult;
import org.jianyan.identity.Caller;
import org.jianyan.soap.ProblemFault;
import org.jianyan.soap.SoapCaller;
import org.jianyan.soap.SoapEndpoint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = EvaluationResultsEndpoint.class)
@SoapEndpoint(address = "/evaluation-results")
@WebService(
        endpointInterface = "org.jianyan.evaluation.internal.soap.EvaluationResults",
        serviceName = "EvaluationResultsService",
        portName = "EvaluationResultsPort",
        targetNamespace = EvaluationResults.NAMESPACE)
public class EvaluationResultsEndpoint implements EvaluationResults {
    private final PointEvaluationService evaluations;

    @Activate
    public EvaluationResultsEndpoint(@Reference PointEvaluationService evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public List<PublishedEvaluation> listPublished() throws ProblemFault {
        return ProblemFault.told(() -> {
            caller();
            return evaluations.published().stream()
                    .map(EvaluationResultsEndpoint::message)
                    .toList();
        });
    }

    @Override
    public List<PublishedResult> fetchResults(String evaluationId) throws ProblemFault {
        return ProblemFault.told(
                () -> evaluations.results(caller(), Uuids.require("evaluationId", evaluationId)).stream()
                        .map(EvaluationResultsEndpoint::message)
                        .toList());
    }

    private static Caller caller() {
        return Caller.of(SoapCaller.signedIn());
    }

    private static PublishedEvaluation message(PointEvaluation evaluation) {
        PublishedEvaluation message = new PublishedEvaluation();
        message.id = evaluation.id().toString();
        message.year = evaluation.year();
        message.organisationPath = evaluation.organisationPath();
        message.session = evaluation.session();
        message.decidedOn = Objects.toString(evaluation.decidedOn(), null);
        message.publishedAt = Objects.toString(evaluation.publishedAt(), null);
        return message;
    }

    private static PublishedResult message(PointResult result) {
        PublishedResult message = new PublishedResult();
        message.contactPointCode = result.code();
        message.contactPointName = result.name();
        message.score = result.score();
        message.grade = result.grade().name();
        message.listed = result.listed().name();
        message.veto = result.veto();
        return message;
    }
}
