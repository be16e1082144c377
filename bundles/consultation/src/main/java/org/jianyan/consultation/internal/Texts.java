package org.jianyan.consultation.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.ProvisionIndex;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The texts that opinions are asked on. A version never changes; only to which lineage its provisions belong is up to a
 * minute old here.
 */
@Component(service = Texts.class)
public final class Texts {
    private static final int TEXTS = 20;

    private final DraftService drafts;
    private final Cache<UUID, ProvisionIndex> texts = Caffeine.newBuilder()
            .maximumSize(TEXTS)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    @Activate
    public Texts(@Reference DraftService drafts) {
        this.drafts = drafts;
    }

    public ProvisionIndex of(UUID versionId) {
        return texts.get(versionId, id -> new ProvisionIndex(drafts.provisions(id)));
    }
}
