package org.jianyan.consultation.internal.soap;

import java.io.ByteArrayInputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.jws.WebService;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.ConsultationService;
import org.jianyan.consultation.GroupService;
import org.jianyan.consultation.NewSubmission;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.OpinionGroup;
import org.jianyan.consultation.OpinionService;
import org.jianyan.consultation.Receipt;
import org.jianyan.consultation.SearchHits;
import org.jianyan.consultation.SearchService;
import org.jianyan.consultation.SubmissionService;
import org.jianyan.consultation.internal.JsonForms;
import org.jianyan.identity.Caller;
import org.jianyan.soap.ProblemFault;
import org.jianyan.soap.SoapCaller;
import org.jianyan.soap.SoapEndpoint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = ConsultationExchangeEndpoint.class)
@SoapEndpoint(address = "/consultation-exchange")
@WebService(
        endpointInterface = "org.jianyan.consultation.internal.soap.ConsultationExchange",
        serviceName = "ConsultationExchangeService",
        portName = "ConsultationExchangePort",
        targetNamespace = ConsultationExchange.NAMESPACE)
public class ConsultationExchangeEndpoint implements ConsultationExchange {
    private final ConsultationService consultations;
    private final OpinionService opinions;
    private final GroupService groups;
    private final SearchService searches;
    private final SubmissionService submissions;

    @Activate
    public ConsultationExchangeEndpoint(
            @Reference ConsultationService consultations,
            @Reference OpinionService opinions,
            @Reference GroupService groups,
            @Reference SearchService searches,
            @Reference SubmissionService submissions) {
        this.consultations = consultations;
        this.opinions = opinions;
        this.groups = groups;
        this.searches = searches;
        this.submissions = submissions;
    }

    @Override
    public List<OpenConsultation> listOpenConsultations() throws ProblemFault {
        return ProblemFault.told(() -> {
            List<OpenConsultation> open = new ArrayList<>();
            String after = "";
            do {
                Page<Consultation> page = consultations.list(caller(), new PageRequest(PageRequest.MAX_LIMIT, after));
                page.items().stream()
                        .filter(consultation -> consultation.takesOpinions(OffsetDateTime.now()))
                        .map(ConsultationExchangeEndpoint::message)
                        .forEach(open::add);
                after = page.next();
            } while (after != null);
            return open;
        });
    }

    @Override
    public SubmissionReceipt submitOpinions(
            String consultationId, String contactPointCode, String key, List<SubmittedOpinion> submitted)
            throws ProblemFault {
        return ProblemFault.told(() -> {
            List<Map<String, Object>> items = submitted == null
                    ? List.of()
                    : submitted.stream().map(ConsultationExchangeEndpoint::form).toList();
            return submitted(consultationId, contactPointCode, key, "exchange", Map.of("opinions", items));
        });
    }

    @Override
    public SubmissionReceipt submitForm(
            String consultationId, String contactPointCode, String key, String method, String form)
            throws ProblemFault {
        return ProblemFault.told(
                () -> submitted(consultationId, contactPointCode, key, method, JsonForms.object("form", form)));
    }

    private SubmissionReceipt submitted(
            String consultationId, String contactPointCode, String key, String method, Map<String, Object> form) {
        Receipt receipt = opinions.submit(
                caller(),
                Uuids.require("consultationId", consultationId),
                new NewSubmission(method, Objects.toString(contactPointCode, ""), form),
                Optional.ofNullable(key));
        SubmissionReceipt message = new SubmissionReceipt();
        message.receipt = receipt.receipt();
        message.submittedAt = receipt.submittedAt().toString();
        message.opinions = receipt.opinions();
        return message;
    }

    @Override
    public String attachFile(String receipt, String name, byte[] content) throws ProblemFault {
        return ProblemFault.told(() -> submissions
                .attach(caller(), receipt, name, new ByteArrayInputStream(content == null ? new byte[0] : content))
                .sha256());
    }

    @Override
    public List<DecidedOpinion> fetchDecisions(String consultationId, String after, int limit) throws ProblemFault {
        return ProblemFault.told(
                () -> opinions
                        .list(caller(), Uuids.require("consultationId", consultationId), new PageRequest(limit, after))
                        .items()
                        .stream()
                        .map(ConsultationExchangeEndpoint::message)
                        .toList());
    }

    @Override
    public List<GroupedOpinions> listGroups(String consultationId, String provision, String after, int limit)
            throws ProblemFault {
        return ProblemFault.told(() -> {
            Page<OpinionGroup> page = groups.groups(
                    caller(),
                    Uuids.require("consultationId", consultationId),
                    provision,
                    new PageRequest(limit, after));
            List<GroupedOpinions> messages = page.items().stream()
                    .map(ConsultationExchangeEndpoint::message)
                    .toList();
            if (page.next() != null) {
                messages.get(messages.size() - 1).next = page.next();
            }
            return messages;
        });
    }

    @Override
    public FoundOpinions searchOpinions(String consultationId, SearchedFor query, String after, int limit)
            throws ProblemFault {
        return ProblemFault.told(() -> {
            SearchHits hits = searches.search(
                    caller(),
                    Uuids.require("consultationId", consultationId),
                    (query == null ? new SearchedFor() : query).toQuery(),
                    new PageRequest(limit, after));
            FoundOpinions message = new FoundOpinions();
            message.total = hits.total();
            message.waiting = hits.waiting();
            message.opinions =
                    hits.items().stream().map(hit -> message(hit.opinion())).toList();
            message.next = hits.next();
            return message;
        });
    }

    private static GroupedOpinions message(OpinionGroup group) {
        GroupedOpinions message = new GroupedOpinions();
        message.id = group.id().toString();
        message.provision = group.provisionLabel();
        message.kind = group.kind().name();
        message.stance = group.stance() == null ? null : group.stance().name();
        message.title = group.title();
        message.text = group.text();
        message.campaign = group.campaign() == null ? null : group.campaign().name();
        message.settled = group.isSettled();
        message.opinions = group.opinions();
        message.texts = group.texts();
        return message;
    }

    private static Caller caller() {
        return Caller.of(SoapCaller.signedIn());
    }

    private static Map<String, Object> form(SubmittedOpinion opinion) {
        Map<String, Object> form = new LinkedHashMap<>();
        put(form, "provision", opinion.provision);
        put(form, "kind", opinion.kind);
        put(form, "stance", opinion.stance);
        put(form, "text", opinion.text);
        put(form, "reason", opinion.reason);
        put(form, "wording", opinion.wording);
        put(form, "authorKind", opinion.authorKind);
        return form;
    }

    private static void put(Map<String, Object> form, String property, String value) {
        if (value != null) {
            form.put(property, value);
        }
    }

    private static OpenConsultation message(Consultation consultation) {
        OpenConsultation message = new OpenConsultation();
        message.id = consultation.id().toString();
        message.title = consultation.title();
        message.deadline = consultation.deadline().toString();
        return message;
    }

    private static DecidedOpinion message(Opinion opinion) {
        DecidedOpinion message = new DecidedOpinion();
        message.id = opinion.id().toString();
        message.provision = opinion.provisionLabel();
        message.kind = opinion.kind().name();
        message.text = opinion.text();
        message.decision =
                opinion.decision() == null ? null : opinion.decision().name();
        message.reason = opinion.decisionReason();
        return message;
    }
}
