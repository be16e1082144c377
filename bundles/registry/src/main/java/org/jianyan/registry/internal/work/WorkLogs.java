package org.jianyan.registry.internal.work;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jianyan.documents.Format;
import org.jianyan.documents.TableDocument;
import org.jianyan.documents.TableDocument.Column;
import org.jianyan.identity.Action;
import org.jianyan.identity.Caller;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.internal.PermittedPoints;
import org.jianyan.registry.spi.WorkLogEntry;
import org.jianyan.registry.spi.WorkLogSource;
import org.jianyan.registry.spi.WorkYear;
import org.jianyan.registry.work.WorkLog;
import org.jianyan.registry.work.WorkLogService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

@Component
public final class WorkLogs implements WorkLogService {
    private static final List<Column> COLUMNS = List.of(
            new Column("序号", 4),
            new Column("日期", 10),
            new Column("类别", 12),
            new Column("事项", 30),
            new Column("情况", 30));

    private final PermittedPoints contactPoints;
    private final List<WorkLogSource> sources = new CopyOnWriteArrayList<>();

    @Activate
    public WorkLogs(@Reference PermittedPoints contactPoints) {
        this.contactPoints = contactPoints;
    }

    @Reference(
            service = WorkLogSource.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    public void add(WorkLogSource source) {
        sources.add(source);
    }

    public void remove(WorkLogSource source) {
        sources.remove(source);
    }

    @Override
    public WorkLog get(Caller caller, UUID contactPointId, int year) {
        ContactPoint point = contactPoints.get(caller, Action.WORK_LOG_READ, contactPointId);
        Years.require(year);
        WorkYear span = new WorkYear(point.id(), point.path(), year);
        List<WorkLogEntry> entries = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        for (WorkLogSource source : sources) {
            source.tell(span, entries::add);
            asked.add(source.title().zh());
        }
        entries.sort(Comparator.comparing(WorkLogEntry::on)
                .thenComparing(WorkLogEntry::kind)
                .thenComparing(WorkLogEntry::reference));
        asked.sort(Comparator.naturalOrder());
        return new WorkLog(point.id(), point.code(), point.name(), year, asked, entries);
    }

    @Override
    public void table(Caller caller, UUID contactPointId, int year, String format, OutputStream out)
            throws IOException {
        WorkLog log = get(caller, contactPointId, year);
        List<WorkLogEntry> entries = log.entries();
        Format.require(format, Format.TABLES)
                .write(
                        new TableDocument(
                                log.name() + " " + year + " 年度工作台账",
                                List.of("共 " + entries.size() + " 条，由平台按各业务记录生成：" + String.join("、", log.sources())),
                                COLUMNS,
                                IntStream.range(0, entries.size())
                                        .mapToObj(i -> row(i + 1, entries.get(i)))
                                        .toList()),
                        out);
    }

    private static List<String> row(int number, WorkLogEntry entry) {
        return List.of(Integer.toString(number), entry.on().toString(), entry.kind(), entry.title(), entry.detail());
    }
}
