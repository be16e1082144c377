package org.jianyan.registry.internal.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Dates;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.documents.Format;
import org.jianyan.documents.TableDocument;
import org.jianyan.documents.TableDocument.Column;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Idempotency;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.internal.PermittedPoints;
import org.jianyan.registry.internal.jpa.ContactPointStore;
import org.jianyan.registry.internal.jpa.FundingGrantEntity;
import org.jianyan.registry.internal.jpa.FundingUseEntity;
import org.jianyan.registry.internal.jpa.WorkStore;
import org.jianyan.registry.work.Funding;
import org.jianyan.registry.work.FundingService;
import org.jianyan.registry.work.WorkFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class FundingBook implements FundingService {
    private static final BigDecimal MOST = new BigDecimal("100000000");
    private static final List<Column> COLUMNS = List.of(
            new Column("代码", 12),
            new Column("联系点", 24),
            new Column("安排（元）", 12),
            new Column("使用（元）", 12),
            new Column("结余（元）", 12),
            new Column("票据", 6));

    private final JpaTemplate jpa;
    private final PermittedPoints contactPoints;
    private final WorkFiles files;
    private final Idempotency idempotency;
    private final Audit audit;

    @Activate
    public FundingBook(
            @Reference(target = "(osgi.unit.name=registry)") JpaTemplate jpa,
            @Reference PermittedPoints contactPoints,
            @Reference WorkFiles files,
            @Reference Idempotency idempotency,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.contactPoints = contactPoints;
        this.files = files;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Page<Funding> list(Caller caller, int year, PageRequest page) {
        caller.require(Action.FUNDING_READ);
        Years.require(year);
        return jpa.txExpr(TransactionType.Supports, em -> {
            Page<ContactPoint> points =
                    new ContactPointStore(em).contactPoints(caller.scopes(Action.FUNDING_READ), page);
            List<UUID> ids = points.items().stream().map(ContactPoint::id).toList();
            WorkStore store = new WorkStore(em);
            Map<UUID, BigDecimal> granted = store.granted(ids, year);
            Map<UUID, BigDecimal> used = store.used(ids, year);
            return new Page<>(
                    points.items().stream()
                            .map(point -> new Funding(
                                    point.id(),
                                    point.code(),
                                    point.name(),
                                    year,
                                    granted.getOrDefault(point.id(), yuan("0")),
                                    used.getOrDefault(point.id(), yuan("0")),
                                    List.of(),
                                    List.of()))
                            .toList(),
                    points.next());
        });
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount).setScale(2);
    }

    @Override
    public Funding get(Caller caller, UUID contactPointId, int year) {
        ContactPoint point = contactPoints.get(caller, Action.FUNDING_READ, contactPointId);
        Years.require(year);
        return funding(point, year);
    }

    private Funding funding(ContactPoint point, int year) {
        List<FundingUseEntity> uses =
                jpa.txExpr(TransactionType.Supports, em -> new WorkStore(em).uses(point.id(), year));
        Map<UUID, List<WorkFile>> receipts =
                files.of(uses.stream().map(FundingUseEntity::id).toList());
        return jpa.txExpr(TransactionType.Supports, em -> {
            WorkStore store = new WorkStore(em);
            return new Funding(
                    point.id(),
                    point.code(),
                    point.name(),
                    year,
                    sum(store.granted(List.of(point.id()), year)),
                    sum(store.used(List.of(point.id()), year)),
                    store.grants(point.id(), year).stream()
                            .map(FundingGrantEntity::toRecord)
                            .toList(),
                    uses.stream()
                            .map(use -> use.toRecord(receipts.getOrDefault(use.id(), List.of())))
                            .toList());
        });
    }

    private static BigDecimal sum(Map<UUID, BigDecimal> sums) {
        return sums.values().stream().findFirst().orElse(yuan("0"));
    }

    private static Violations amount(BigDecimal amount) {
        return new Violations()
                .require(
                        amount != null
                                && amount.signum() != 0
                                && amount.abs().compareTo(MOST) <= 0
                                && amount.stripTrailingZeros().scale() <= 2,
                        "amount",
                        "range",
                        "应为不等于 0、最多两位小数的金额（元），收到：" + amount);
    }

    private interface Booking {
        void add(WorkStore store, UUID id, BigDecimal granted, BigDecimal used);
    }

    private Funding book(
            Caller caller,
            Action action,
            ContactPoint point,
            int year,
            Object request,
            Optional<String> key,
            Booking booking) {
        idempotency.once(caller, key, List.of(action, point.id(), year, request), () -> {
            UUID id = Uuids.next();
            jpa.tx(TransactionType.Required, em -> {
                new ContactPointStore(em).locked(point.id()).orElseThrow();
                WorkStore store = new WorkStore(em);
                booking.add(
                        store,
                        id,
                        sum(store.granted(List.of(point.id()), year)),
                        sum(store.used(List.of(point.id()), year)));
                audit.record(caller, action, "funding " + year + " of " + point.code() + ": " + id);
            });
            return id;
        });
        return funding(point, year);
    }

    @Override
    public Funding grant(Caller caller, UUID contactPointId, int year, Funding.NewGrant input, Optional<String> key) {
        ContactPoint point = contactPoints.inOffice(caller, Action.FUNDING_GRANT, contactPointId);
        Years.require(year);
        amount(input.amount()).text("reason", input.reason(), 500).throwIfAny();
        return book(caller, Action.FUNDING_GRANT, point, year, input, key, (store, id, granted, used) -> {
            if (granted.add(input.amount()).compareTo(used) < 0) {
                throw new Conflict("已使用 " + used + " 元，安排总额不能少于此数");
            }
            store.add(new FundingGrantEntity(
                    id,
                    point.id(),
                    year,
                    input.amount().setScale(2),
                    input.reason().strip(),
                    caller.name(),
                    now()));
        });
    }

    @Override
    public Funding use(Caller caller, UUID contactPointId, int year, Funding.NewUse input, Optional<String> key) {
        ContactPoint point = contactPoints.get(caller, Action.FUNDING_USE, contactPointId);
        Years.require(year);
        amount(input.amount())
                .text("purpose", input.purpose(), 500)
                .require(
                        Dates.parsePast(input.on())
                                .filter(day -> day.getYear() == year)
                                .isPresent(),
                        "on",
                        "date",
                        "应为 " + year + " 年内不晚于今天的日期，收到：" + input.on())
                .throwIfAny();
        return book(caller, Action.FUNDING_USE, point, year, input, key, (store, id, granted, used) -> {
            BigDecimal after = used.add(input.amount());
            if (after.compareTo(granted) > 0) {
                throw new Conflict("安排 " + granted + " 元，已使用 " + used + " 元，余额不足 " + input.amount() + " 元");
            }
            if (after.signum() < 0) {
                throw new Conflict("冲销 " + input.amount().negate() + " 元多于已使用的 " + used + " 元");
            }
            store.add(new FundingUseEntity(
                    id,
                    point.id(),
                    year,
                    LocalDate.parse(input.on()),
                    input.amount().setScale(2),
                    input.purpose().strip(),
                    caller.name(),
                    now()));
        });
    }

    @Override
    public WorkFile addReceipt(
            Caller caller, UUID contactPointId, int year, UUID useId, String fileName, InputStream content) {
        contactPoints.get(caller, Action.FUNDING_USE, contactPointId);
        uses(contactPointId, year).stream()
                .filter(useId::equals)
                .findFirst()
                .orElseThrow(() -> new NotFound("没有 " + year + " 年度的支出 " + useId));
        return files.add(caller, Action.FUNDING_USE, useId, fileName, content);
    }

    private List<UUID> uses(UUID contactPointId, int year) {
        return jpa.txExpr(TransactionType.Supports, em -> new WorkStore(em)
                .uses(contactPointId, year).stream().map(FundingUseEntity::id).toList());
    }

    @Override
    public WorkFile.Content receipt(Caller caller, UUID contactPointId, int year, UUID fileId) {
        contactPoints.get(caller, Action.FUNDING_READ, contactPointId);
        return files.content(uses(contactPointId, year), fileId);
    }

    @Override
    public void table(Caller caller, int year, String format, OutputStream out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        BigDecimal granted = yuan("0");
        BigDecimal used = yuan("0");
        String after = "";
        do {
            Page<Funding> page = list(caller, year, new PageRequest(PageRequest.MAX_LIMIT, after));
            Map<UUID, Long> receipts = receipts(page.items(), year);
            for (Funding one : page.items()) {
                granted = granted.add(one.granted());
                used = used.add(one.used());
                rows.add(List.of(
                        one.code(),
                        one.name(),
                        one.granted().toPlainString(),
                        one.used().toPlainString(),
                        one.granted().subtract(one.used()).toPlainString(),
                        Long.toString(receipts.getOrDefault(one.contactPointId(), 0L))));
            }
            after = page.next();
        } while (after != null);
        Format.require(format, Format.TABLES)
                .write(
                        new TableDocument(
                                year + " 年度立法联系点经费",
                                List.of("合计安排 " + granted + " 元，使用 " + used + " 元，结余 " + granted.subtract(used) + " 元"),
                                COLUMNS,
                                rows),
                        out);
    }

    private Map<UUID, Long> receipts(List<Funding> those, int year) {
        return jpa.txExpr(TransactionType.Supports, em -> new WorkStore(em)
                .receipts(those.stream().map(Funding::contactPointId).toList(), year));
    }
}
