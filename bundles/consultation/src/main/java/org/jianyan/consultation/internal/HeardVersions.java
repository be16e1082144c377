package org.jianyan.consultation.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.NotFound;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.HeardVersion;
import org.jianyan.consultation.HeardVersionService;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.TextService;
import org.jianyan.legislation.TextService.ComparedText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which versions of a draft the public knows, and what differs between them. */
@Component
public final class HeardVersions implements HeardVersionService {
    /** Comparisons that are kept: of some long laws about 50 MB. */
    private static final int KEPT = 50;
    /** So many minutes; a lineage that somebody settles is seen after that. */
    private static final int MINUTES = 5;

    private final JpaTemplate jpa;
    private final Consultations consultations;
    private final DraftService drafts;
    private final TextService texts;
    private final Cache<Pair, List<ComparedText>> compared = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterWrite(MINUTES, TimeUnit.MINUTES)
            .build();

    private record Pair(UUID draft, UUID from, UUID to) {}

    @Activate
    public HeardVersions(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Consultations consultations,
            @Reference DraftService drafts,
            @Reference TextService texts) {
        this.jpa = jpa;
        this.consultations = consultations;
        this.drafts = drafts;
        this.texts = texts;
    }

    @Override
    public List<HeardVersion> versions(Caller caller, UUID consultationId) {
        return readable(consultations.get(caller, consultationId));
    }

    private List<HeardVersion> readable(Consultation consultation) {
        Set<UUID> heard = new HashSet<>(jpa.txExpr(
                TransactionType.Supports, em -> new ConsultationStore(em).publicVersions(consultation.draftId())));
        heard.add(consultation.versionId());
        return drafts.draft(consultation.draftId()).versions().stream()
                .filter(version -> heard.contains(version.id()) || version.inForceFrom() != null)
                .map(version ->
                        new HeardVersion(version.id(), version.number(), version.label(), version.inForceFrom()))
                .toList();
    }

    @Override
    public List<ComparedText> comparison(Caller caller, UUID consultationId, UUID from, UUID to) {
        Consultation consultation = consultations.get(caller, consultationId);
        List<UUID> readable =
                readable(consultation).stream().map(HeardVersion::versionId).toList();
        Stream.of(from, to).filter(version -> !readable.contains(version)).forEach(version -> {
            throw new NotFound("没有公开征求过意见的版本 " + version);
        });
        return compared.get(
                new Pair(consultation.draftId(), from, to),
                pair -> texts.compared(pair.draft(), pair.from(), pair.to()));
    }
}
