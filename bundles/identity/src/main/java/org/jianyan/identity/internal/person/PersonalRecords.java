package org.jianyan.identity.internal.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.person.NewPersonalErasure;
import org.jianyan.identity.person.Person;
import org.jianyan.identity.person.PersonalDataKeeper;
import org.jianyan.identity.person.PersonalDataKind;
import org.jianyan.identity.person.PersonalDataService;
import org.jianyan.identity.person.PersonalRecord;
import org.jianyan.identity.person.RetentionPeriods;
import org.jianyan.identity.person.RetentionRule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class PersonalRecords implements PersonalDataService {
    private static final int LIMIT = 500;
    private static final int MAX_RECORDS = 100;
    private static final int MAX_REASON = 1000;

    private final JpaTemplate jpa;
    private final RetentionPeriods periods;
    private final Retention retention;
    private final Audit audit;

    @Activate
    public PersonalRecords(
            @Reference(target = "(osgi.unit.name=identity)") JpaTemplate jpa,
            @Reference RetentionPeriods periods,
            @Reference Retention retention,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.periods = periods;
        this.retention = retention;
        this.audit = audit;
    }

    @Override
    public List<RetentionRule> rules(Caller caller) {
        caller.require(Action.RETENTION_READ);
        return Stream.of(PersonalDataKind.values())
                .map(kind -> new RetentionRule(
                        kind, kind.title(), kind.purpose(), kind.ground(), kind.since(), periods.days(kind)))
                .toList();
    }

    @Override
    public List<PersonalRecord> find(Caller caller, Person person) {
        caller.require(Action.PERSONAL_DATA_READ);
        new Violations()
                .require(person != null, "person", "required", "应为一个 JSON 对象，写明 phone、email 或 account")
                .throwIfAny();
        person.faults().throwIfAny();
        List<PersonalRecord> found = new ArrayList<>();
        retention.domains().forEach(domain -> found.addAll(domain.find(caller, person, LIMIT)));
        jpa.tx(
                TransactionType.Required,
                em -> audit.record(caller, Action.PERSONAL_DATA_READ, found.size() + " records of a person"));
        return found;
    }

    private record Chosen(PersonalDataKeeper domain, PersonalDataKind kind, UUID id) {}

    @Override
    public void erase(Caller caller, NewPersonalErasure input) {
        caller.require(Action.PERSONAL_DATA_ERASE);
        Violations violations = new Violations()
                .require(
                        !input.records().isEmpty() && input.records().size() <= MAX_RECORDS,
                        "records",
                        "size",
                        "应为 1 至 " + MAX_RECORDS + " 条")
                .text("reason", input.reason(), MAX_REASON);
        List<Chosen> chosen = new ArrayList<>();
        for (int i = 0; i < input.records().size(); i++) {
            chosen(input.records().get(i), "records[" + i + "].", violations).ifPresent(chosen::add);
        }
        violations.throwIfAny();
        jpa.tx(TransactionType.Required, em -> {
            Violations missing = new Violations();
            for (int i = 0; i < chosen.size(); i++) {
                Chosen one = chosen.get(i);
                boolean isThere = one.domain()
                        .erase(caller, one.kind(), one.id(), input.reason().strip());
                missing.require(isThere, "records[" + i + "].id", "unknown", "没有这条记录：" + one.id());
                audit.record(caller, Action.PERSONAL_DATA_ERASE, one.kind() + " " + one.id());
            }
            missing.throwIfAny();
        });
    }

    private Optional<Chosen> chosen(NewPersonalErasure.Chosen record, String prefix, Violations violations) {
        violations.oneOf(prefix + "kind", record.kind(), PersonalDataKind.class);
        Optional<UUID> id = Uuids.parse(record.id());
        violations.require(id.isPresent(), prefix + "id", "uuid", "不是 UUID：" + record.id());
        Optional<PersonalDataKind> kind = Stream.of(PersonalDataKind.values())
                .filter(each -> each.name().equals(record.kind()))
                .findFirst();
        kind.ifPresent(each ->
                violations.require(each.isErasable(), prefix + "kind", "kept", each.title() + "：不能应请求删除，到期自动删除"));
        if (kind.isEmpty() || id.isEmpty()) {
            return Optional.empty();
        }
        Optional<PersonalDataKeeper> domain = retention.domains().stream()
                .filter(each -> each.kinds().contains(kind.get()))
                .findFirst();
        violations.require(domain.isPresent(), prefix + "kind", "unavailable", "相应的功能暂时没有运行：" + record.kind());
        return domain.map(each -> new Chosen(each, kind.get(), id.get()));
    }
}
