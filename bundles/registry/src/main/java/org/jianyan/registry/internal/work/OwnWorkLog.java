package org.jianyan.registry.internal.work;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Dates;
import org.jianyan.commons.Title;
import org.jianyan.registry.internal.jpa.AttendanceEntity;
import org.jianyan.registry.internal.jpa.FundingUseEntity;
import org.jianyan.registry.internal.jpa.LifecycleStore;
import org.jianyan.registry.internal.jpa.StaffEntity;
import org.jianyan.registry.internal.jpa.StandardEvidenceEntity;
import org.jianyan.registry.internal.jpa.StandardStore;
import org.jianyan.registry.internal.jpa.StationEntity;
import org.jianyan.registry.internal.jpa.StationStore;
import org.jianyan.registry.internal.jpa.SupportEntity;
import org.jianyan.registry.internal.jpa.WorkStore;
import org.jianyan.registry.lifecycle.PointEvent;
import org.jianyan.registry.spi.WorkLogEntry;
import org.jianyan.registry.spi.WorkLogSource;
import org.jianyan.registry.spi.WorkYear;
import org.jianyan.registry.station.Station;
import org.jianyan.registry.work.Funding;
import org.jianyan.registry.work.SupportRequest;
import org.jianyan.registry.work.Training;
import org.jianyan.registry.work.WorkOutcome;
import org.jianyan.registry.work.WorkPlan;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What this domain knows of a contact point's year. People are told by their duties, not by their names. */
@Component
public final class OwnWorkLog implements WorkLogSource {
    private final JpaTemplate jpa;

    @Activate
    public OwnWorkLog(@Reference(target = "(osgi.unit.name=registry)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    @Override
    public Title title() {
        return new Title("联系点管理", "Contact points");
    }

    @Override
    public void tell(WorkYear year, Consumer<WorkLogEntry> reader) {
        jpa.tx(TransactionType.Supports, em -> {
            UUID point = year.contactPointId();
            new LifecycleStore(em)
                    .events(point).stream()
                            .filter(event -> year.contains(event.on()))
                            .map(OwnWorkLog::entry)
                            .forEach(reader);
            StandardStore standards = new StandardStore(em);
            standards.staff(List.of(point)).forEach(member -> tell(member, year, reader));
            standards.evidence(point).stream()
                    .map(StandardEvidenceEntity::toWorkLogEntry)
                    .filter(entry -> year.contains(entry.on()))
                    .forEach(reader);
            new StationStore(em)
                    .stations(point).stream()
                            .map(StationEntity::toRecord)
                            .forEach(station -> tell(station, year, reader));
            WorkStore work = new WorkStore(em);
            work.plan(point, year.number())
                    .ifPresent(plan -> work.items(List.of(plan.id())).getOrDefault(plan.id(), List.of()).stream()
                            .filter(item -> item.outcome() != WorkOutcome.OPEN)
                            .map(OwnWorkLog::entry)
                            .forEach(reader));
            work.attended(year).map(OwnWorkLog::entry).forEach(reader);
            work.uses(point, year.number()).stream().map(OwnWorkLog::entry).forEach(reader);
            work.support(year).map(OwnWorkLog::entry).forEach(reader);
        });
    }

    private static WorkLogEntry entry(PointEvent event) {
        return new WorkLogEntry(
                event.on(),
                event.act().title(),
                event.reason(),
                event.session(),
                event.id().toString());
    }

    private static void tell(StaffEntity member, WorkYear year, Consumer<WorkLogEntry> reader) {
        String id = member.id().toString();
        if (year.contains(member.since())) {
            reader.accept(new WorkLogEntry(member.since(), "人员", member.duty().title() + "到任", "", id));
        }
        if (year.contains(member.until())) {
            reader.accept(new WorkLogEntry(member.until(), "人员", member.duty().title() + "离任", "", id));
        }
    }

    private static void tell(Station station, WorkYear year, Consumer<WorkLogEntry> reader) {
        String id = station.id().toString();
        if (year.contains(station.since())) {
            reader.accept(new WorkLogEntry(
                    station.since(),
                    "采集点",
                    "设立“" + station.name() + "”",
                    station.area() + "；" + station.sharedWith().title(),
                    id));
        }
        if (year.contains(station.until())) {
            reader.accept(
                    new WorkLogEntry(station.until(), "采集点", "撤销“" + station.name() + "”", station.untilReason(), id));
        }
    }

    private static WorkLogEntry entry(WorkPlan.Item item) {
        return new WorkLogEntry(
                item.outcomeOn(),
                "年度工作计划",
                item.title() + "：" + item.outcome().title(),
                item.outcomeNote(),
                item.id().toString());
    }

    private static WorkLogEntry entry(WorkStore.Attended attended) {
        Training training = attended.training().toRecord(List.of(), List.of());
        AttendanceEntity attendance = attended.attendance();
        return new WorkLogEntry(
                training.on(),
                training.kind().title(),
                training.title(),
                joined(attendance.persons() + " 人参加，" + training.hours().toPlainString() + " 小时", attendance.gain()),
                training.id().toString());
    }

    private static WorkLogEntry entry(FundingUseEntity row) {
        Funding.Use use = row.toRecord(List.of());
        return new WorkLogEntry(
                use.on(),
                "经费使用",
                use.purpose(),
                use.amount().toPlainString() + " 元",
                use.id().toString());
    }

    private static String joined(String first, String second) {
        return second.isEmpty() ? first : first + "；" + second;
    }

    private static WorkLogEntry entry(SupportEntity row) {
        SupportRequest request = row.toRecord(List.of());
        return new WorkLogEntry(
                request.askedAt().atZoneSameInstant(Dates.ZONE).toLocalDate(),
                "支持申请",
                request.kind().title() + "：" + request.content(),
                joined(request.verdict().title(), request.answer()),
                request.id().toString());
    }
}
