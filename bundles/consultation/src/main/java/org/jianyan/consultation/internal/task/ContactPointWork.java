package org.jianyan.consultation.internal.task;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Title;
import org.jianyan.consultation.internal.MethodTitles;
import org.jianyan.consultation.internal.jpa.WorkLogStore;
import org.jianyan.consultation.internal.jpa.WorkLogStore.AccountIntake;
import org.jianyan.consultation.internal.jpa.WorkLogStore.DayIntake;
import org.jianyan.consultation.internal.jpa.WorkLogStore.HeldActivity;
import org.jianyan.consultation.internal.jpa.WorkLogStore.TaskEvent;
import org.jianyan.consultation.task.TaskWork.EventKind;
import org.jianyan.registry.spi.CollectionActivity;
import org.jianyan.registry.spi.WorkLogEntry;
import org.jianyan.registry.spi.WorkLogSource;
import org.jianyan.registry.spi.WorkYear;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the registry what contact points and their collectors did in consultations. */
@Component
public final class ContactPointWork implements WorkLogSource, CollectionActivity {
    private static final Map<EventKind, String> TOLD = Map.of(
            EventKind.ACCEPTED, "接受征询任务",
            EventKind.REPORT_SENT, "报送意见建议报告",
            EventKind.REPORT_RETURNED, "报告退回",
            EventKind.OVERDUE, "逾期未报");

    private final JpaTemplate jpa;
    private final MethodTitles methods;

    @Activate
    public ContactPointWork(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa, @Reference MethodTitles methods) {
        this.jpa = jpa;
        this.methods = methods;
    }

    @Override
    public Title title() {
        return new Title("征求意见", "Consultations");
    }

    @Override
    public void tell(WorkYear year, Consumer<WorkLogEntry> reader) {
        Map<String, String> titles = methods.all();
        jpa.tx(TransactionType.Supports, em -> {
            WorkLogStore store = new WorkLogStore(em);
            store.events(year, TOLD.keySet()).stream()
                    .map(ContactPointWork::entry)
                    .forEach(reader);
            store.held(year).stream().map(ContactPointWork::entry).forEach(reader);
            store.intake(year).stream().map(intake -> entry(intake, titles)).forEach(reader);
        });
    }

    private static WorkLogEntry entry(TaskEvent event) {
        return WorkLogEntry.at(
                event.event().at().toInstant(),
                TOLD.get(event.event().kind()),
                event.consultationTitle(),
                event.event().kind() == EventKind.REPORT_SENT
                        ? "第 " + event.event().detail() + " 版"
                        : event.event().detail(),
                event.taskId());
    }

    private static WorkLogEntry entry(HeldActivity held) {
        return WorkLogEntry.at(
                held.activity().heldAt().toInstant(),
                held.activity().kind().title(),
                held.activity().title(),
                held.activity().participants() + " 人参加；" + held.consultationTitle(),
                held.activity().id());
    }

    private static WorkLogEntry entry(DayIntake intake, Map<String, String> titles) {
        return new WorkLogEntry(
                intake.day(),
                "提交意见建议",
                intake.consultationTitle(),
                titles.getOrDefault(intake.method(), intake.method()) + "：" + intake.submissions() + " 件，"
                        + intake.opinions() + " 条",
                intake.consultationId().toString());
    }

    @Override
    public Map<String, Collected> collected(Collection<String> accounts, Instant from, Instant to) {
        return accounts.isEmpty()
                ? Map.of()
                : jpa.txExpr(TransactionType.Supports, em -> new WorkLogStore(em)
                        .collected(accounts, from, to).stream()
                                .collect(toMap(AccountIntake::account, AccountIntake::collected)));
    }
}
