package org.jianyan.publicity.internal;

import java.util.function.Consumer;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Title;
import org.jianyan.publicity.Bulletin;
import org.jianyan.publicity.CampaignActivityService.Held;
import org.jianyan.publicity.internal.jpa.BulletinStore;
import org.jianyan.publicity.internal.jpa.CampaignStore;
import org.jianyan.registry.spi.WorkLogEntry;
import org.jianyan.registry.spi.WorkLogSource;
import org.jianyan.registry.spi.WorkYear;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the registry of contact points' publicity and bulletins. */
@Component
public final class PublicityWork implements WorkLogSource {
    private final JpaTemplate jpa;

    @Activate
    public PublicityWork(@Reference(target = "(osgi.unit.name=publicity)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    @Override
    public Title title() {
        return new Title("普法宣传", "Publicity");
    }

    @Override
    public void tell(WorkYear year, Consumer<WorkLogEntry> reader) {
        jpa.tx(TransactionType.Supports, em -> {
            new CampaignStore(em)
                    .heldBelow(year.path(), year.from(), year.to()).stream()
                            .map(PublicityWork::entry)
                            .forEach(reader);
            new BulletinStore(em)
                    .issuedBelow(year.path(), year.number()).stream()
                            .map(PublicityWork::entry)
                            .forEach(reader);
        });
    }

    private static WorkLogEntry entry(Held activity) {
        return WorkLogEntry.at(
                activity.heldAt(),
                activity.form().title(),
                activity.topic(),
                activity.audienceCount() + " 人",
                activity.id());
    }

    private static WorkLogEntry entry(Bulletin bulletin) {
        return new WorkLogEntry(
                bulletin.issuedOn(),
                "工作信息",
                bulletin.title(),
                bulletin.issue(),
                bulletin.id().toString());
    }
}
