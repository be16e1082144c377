package org.jianyan.publicity.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Dates;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.documents.Docx;
import org.jianyan.documents.PaperDocument;
import org.jianyan.documents.TableDocument.Column;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Idempotency;
import org.jianyan.identity.Organisation;
import org.jianyan.identity.OrganisationService;
import org.jianyan.publicity.Bulletin;
import org.jianyan.publicity.BulletinService;
import org.jianyan.publicity.NewBulletin;
import org.jianyan.publicity.internal.jpa.BulletinEntity;
import org.jianyan.publicity.internal.jpa.BulletinStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Bulletins implements BulletinService {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final int MAX_DISTRIBUTION = 2000;

    private final JpaTemplate jpa;
    private final OrganisationService organisations;
    private final Idempotency idempotency;
    private final Audit audit;

    @Activate
    public Bulletins(
            @Reference(target = "(osgi.unit.name=publicity)") JpaTemplate jpa,
            @Reference OrganisationService organisations,
            @Reference Idempotency idempotency,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    @Override
    public Bulletin issue(Caller caller, NewBulletin input, Optional<String> key) {
        caller.require(Action.BULLETIN_ISSUE);
        Optional<LocalDate> day = Dates.parse(input.issuedOn());
        new Violations()
                .text("organisationCode", input.organisationCode(), 40)
                .require(
                        day.filter(date -> !date.isAfter(Dates.today())).isPresent(),
                        "issuedOn",
                        "date",
                        "应为不晚于今天的日期，例如 2026-06-30，收到：" + input.issuedOn())
                .text("title", input.title(), 300)
                .text("body", input.body(), Campaigns.MAX_TEXT)
                .text("distribution", String.join("\n", input.distribution()), MAX_DISTRIBUTION)
                .throwIfAny();
        Organisation organisation = organisations.byCode(input.organisationCode());
        caller.require(Action.BULLETIN_ISSUE, organisation.path());
        int year = day.get().getYear();
        beginSeries(organisation.path(), year);
        UUID id = idempotency.once(caller, key, input, () -> {
            UUID made = Uuids.next();
            write(store -> store.add(new BulletinEntity(
                    new Bulletin(
                            made,
                            organisation.path(),
                            organisation.name(),
                            year,
                            store.next(organisation.path(), year),
                            day.get(),
                            input.title(),
                            input.body(),
                            input.distribution().stream()
                                    .flatMap(String::lines)
                                    .filter(line -> !line.isBlank())
                                    .toList(),
                            OffsetDateTime.now(ZoneOffset.UTC)),
                    caller.name())));
            audit.record(caller, Action.BULLETIN_ISSUE, "bulletin " + made);
            return made;
        });
        return find(id);
    }

    /** If two begin a series at once, the second finds it there at its next attempt. */
    private void beginSeries(String path, int year) {
        try {
            write(store -> store.beginSeries(path, year));
        } catch (RuntimeException e) {
            write(store -> store.beginSeries(path, year));
        }
    }

    private void write(Consumer<BulletinStore> work) {
        jpa.tx(TransactionType.Required, em -> work.accept(new BulletinStore(em)));
    }

    private Bulletin find(UUID id) {
        return jpa.txExpr(TransactionType.Supports, em -> new BulletinStore(em).bulletin(id))
                .orElseThrow(() -> missing(id));
    }

    private static NotFound missing(UUID id) {
        return new NotFound("没有工作信息 " + id);
    }

    @Override
    public Bulletin get(Caller caller, UUID id) {
        caller.require(Action.BULLETIN_READ);
        Bulletin bulletin = find(id);
        boolean visible = caller.scopes(Action.BULLETIN_READ).stream()
                .anyMatch(scope ->
                        bulletin.organisationPath().startsWith(scope) || scope.startsWith(bulletin.organisationPath()));
        if (!visible) {
            throw missing(id);
        }
        return bulletin;
    }

    @Override
    public Page<Bulletin> list(Caller caller, PageRequest page) {
        caller.require(Action.BULLETIN_READ);
        return jpa.txExpr(TransactionType.Supports, em -> new BulletinStore(em)
                .bulletins(caller.scopes(Action.BULLETIN_READ), page));
    }

    @Override
    public void paper(Caller caller, UUID id, OutputStream out) throws IOException {
        Bulletin bulletin = get(caller, id);
        List<PaperDocument.Block> blocks = new ArrayList<>();
        blocks.add(new PaperDocument.Fields(List.of(
                new PaperDocument.Field("期号", bulletin.issue()),
                new PaperDocument.Field("编发单位", bulletin.organisationName()),
                new PaperDocument.Field("日期", bulletin.issuedOn().format(DAY)))));
        blocks.add(new PaperDocument.Heading(1, bulletin.title()));
        blocks.add(new PaperDocument.Paragraph(bulletin.body()));
        blocks.add(new PaperDocument.Table(
                List.of(new Column("发送范围", 40)),
                bulletin.distribution().stream().map(List::of).toList()));
        Docx.write(new PaperDocument("立法联系点工作信息", blocks), out);
    }
}
