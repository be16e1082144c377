package org.jianyan.identity.internal.audit;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jianyan.commons.Dates;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.documents.TableDocument;
import org.jianyan.documents.TableDocument.Column;
import org.jianyan.identity.AuditEntry;

/** The audit as a table, read page by page. */
final class AuditTable {
    private static final List<Column> COLUMNS = List.of(
            new Column("序号", 6),
            new Column("时间", 18),
            new Column("账号", 14),
            new Column("所在组织", 14),
            new Column("代行", 10),
            new Column("来源地址", 12),
            new Column("操作", 18),
            new Column("对象", 30),
            new Column("编号", 24),
            new Column("散列值", 30));

    private AuditTable() {}

    static TableDocument of(Function<PageRequest, Page<AuditEntry>> pages) {
        Iterable<List<String>> rows = () -> rows(pages);
        return new TableDocument("审计记录", List.of(), COLUMNS, rows);
    }

    private static Iterator<List<String>> rows(Function<PageRequest, Page<AuditEntry>> pages) {
        Stream<Page<AuditEntry>> all = Stream.iterate(
                pages.apply(new PageRequest(PageRequest.MAX_LIMIT, "")),
                page -> page != null,
                page -> page.next() == null ? null : pages.apply(new PageRequest(PageRequest.MAX_LIMIT, page.next())));
        return all.flatMap(page -> page.items().stream()).map(AuditTable::row).iterator();
    }

    private static List<String> row(AuditEntry entry) {
        return List.of(
                Long.toString(entry.position()),
                entry.at().atZoneSameInstant(Dates.ZONE).toOffsetDateTime().toString(),
                entry.account(),
                entry.scope(),
                entry.onBehalfOf(),
                entry.address(),
                entry.action(),
                entry.object(),
                entry.id().toString(),
                entry.hash());
    }
}
