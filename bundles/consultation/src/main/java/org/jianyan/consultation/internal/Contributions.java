package org.jianyan.consultation.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.ContributionService;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.internal.jpa.TaskStore;
import org.jianyan.consultation.task.Task;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Contributions implements ContributionService {
    private static final int CHUNK = 500;

    private final JpaTemplate jpa;

    @Activate
    public Contributions(@Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    private List<Consultation> finished(String path, Instant from, Instant to) {
        return jpa.txExpr(
                TransactionType.Supports, em -> new ConsultationStore(em).finished(path, from, to, Instant.now()));
    }

    @Override
    public List<Request> requests(String organisationPath, Instant from, Instant to) {
        return finished(organisationPath, from, to).stream()
                .flatMap(consultation -> jpa
                        .txExpr(TransactionType.Supports, em -> new TaskStore(em)
                                .ofConsultation(consultation.id(), List.of("/")))
                        .stream())
                .map(Contributions::request)
                .toList();
    }

    private static Request request(Task task) {
        return new Request(
                task.id(),
                task.consultationId(),
                task.consultationTitle(),
                task.contactPointPath(),
                task.deadline(),
                task.acceptedAt());
    }

    @Override
    public void contributions(String organisationPath, Instant from, Instant to, Consumer<Contribution> reader) {
        Weighing weighing = new Weighing();
        for (Consultation consultation : finished(organisationPath, from, to)) {
            read(consultation.id(), weighing, reader);
        }
    }

    private void read(UUID consultationId, Weighing weighing, Consumer<Contribution> reader) {
        String after = "";
        List<OpinionStore.Arrived> chunk;
        do {
            String behind = after;
            chunk = jpa.txExpr(
                    TransactionType.Supports, em -> new OpinionStore(em).arrived(consultationId, behind, CHUNK));
            for (OpinionStore.Arrived arrived : chunk) {
                reader.accept(contribution(arrived, weighing));
                after = arrived.opinion().id().toString();
            }
        } while (chunk.size() == CHUNK);
    }

    private static Contribution contribution(OpinionStore.Arrived arrived, Weighing weighing) {
        Opinion opinion = arrived.opinion();
        Weighing.Verdict verdict = weighing.weigh(opinion);
        return new Contribution(
                opinion.id(),
                opinion.consultationId(),
                opinion.submissionId(),
                opinion.contactPointPath(),
                opinion.method(),
                arrived.submittedAt().atOffset(ZoneOffset.UTC),
                verdict.worth(),
                verdict.like(),
                opinion.provisionId() != null,
                isGiven(opinion.wording()),
                isGiven(opinion.reason()),
                opinion.decision());
    }

    private static boolean isGiven(String text) {
        return text != null && text.strip().length() >= 2;
    }
}
