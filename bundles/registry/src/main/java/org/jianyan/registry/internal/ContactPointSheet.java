package org.jianyan.registry.internal;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.documents.SheetRow;
import org.jianyan.documents.Sheets;
import org.jianyan.identity.Action;
import org.jianyan.identity.Caller;
import org.jianyan.identity.OrganisationService;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.ContactPointImportService;
import org.jianyan.registry.ContactPointKind;
import org.jianyan.registry.ContactPointService;
import org.jianyan.registry.NewContactPoint;
import org.jianyan.registry.internal.jpa.ContactPointStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class ContactPointSheet implements ContactPointImportService {
    /** Each with the field it fills, in the order of {@link NewContactPoint}. */
    private static final List<Map.Entry<String, String>> COLUMNS = List.of(
            Map.entry("代码", "code"),
            Map.entry("名称", "name"),
            Map.entry("类型", "kind"),
            Map.entry("上级代码", "parentCode"),
            Map.entry("标牌编号", "plaqueNumber"),
            Map.entry("地址", "address"),
            Map.entry("专业特长", "specialty"),
            Map.entry("设立日期", "establishedOn"));

    private final JpaTemplate jpa;
    private final ContactPointService contactPoints;
    private final OrganisationService organisations;

    @Activate
    public ContactPointSheet(
            @Reference(target = "(osgi.unit.name=registry)") JpaTemplate jpa,
            @Reference ContactPointService contactPoints,
            @Reference OrganisationService organisations) {
        this.jpa = jpa;
        this.contactPoints = contactPoints;
        this.organisations = organisations;
    }

    @Override
    public List<String> columns() {
        return COLUMNS.stream().map(Map.Entry::getKey).toList();
    }

    private record Row(int number, NewContactPoint point) {}

    @Override
    public ImportReport read(Caller caller, InputStream sheet) {
        caller.require(Action.CONTACT_POINT_ESTABLISH);
        List<Row> rows = rows(sheet);
        List<String> codes = rows.stream()
                .map(row -> row.point().code())
                .filter(code -> !code.isEmpty())
                .toList();
        return jpa.txExpr(TransactionType.Required, em -> {
            Map<String, ContactPoint> known = new ContactPointStore(em)
                    .byCodes(codes).stream().collect(Collectors.toMap(ContactPoint::code, point -> point));
            faults(caller, rows, known).throwIfAny();
            rows.stream()
                    .map(Row::point)
                    .filter(point -> !known.containsKey(point.code()))
                    .forEach(point -> contactPoints.establish(caller, point));
            return new ImportReport(rows.size() - known.size(), known.size());
        });
    }

    private List<Row> rows(InputStream sheet) {
        List<Row> rows = new ArrayList<>();
        int[][] places = new int[1][];
        Sheets.read(sheet, row -> {
            if (places[0] == null) {
                places[0] = row.places(columns());
            } else if (rows.size() == MAX_ROWS) {
                throw new ValidationException(
                        new Violation("file", "too-many-rows", "一个表格最多 " + MAX_ROWS + " 行，请分成几个"));
            } else {
                rows.add(new Row(row.number(), point(row, places[0])));
            }
        });
        if (rows.isEmpty()) {
            throw new ValidationException(new Violation("file", "empty", "表格没有内容；第一行应为表头：" + columns()));
        }
        return rows;
    }

    private static NewContactPoint point(SheetRow row, int[] places) {
        List<String> cells = Arrays.stream(places).mapToObj(row::cell).toList();
        return new NewContactPoint(
                cells.get(0),
                cells.get(1),
                kind(cells.get(2)),
                cells.get(3),
                cells.get(4).isEmpty() ? null : cells.get(4),
                cells.get(5),
                cells.get(6),
                cells.get(7));
    }

    /** The name of the kind whose title this is; otherwise the text as it is. */
    private static String kind(String text) {
        return Stream.of(ContactPointKind.values())
                .filter(kind -> kind.title().equals(text))
                .map(ContactPointKind::name)
                .findFirst()
                .orElse(text);
    }

    private Violations faults(Caller caller, List<Row> rows, Map<String, ContactPoint> known) {
        Violations all = new Violations();
        Map<String, Integer> codes = new HashMap<>();
        Map<String, Integer> plaques = new HashMap<>();
        Map<String, Boolean> parents = new HashMap<>();
        for (Row row : rows) {
            NewContactPoint point = row.point();
            Violations faults = ContactPoints.faults(point);
            unique(codes, point.code(), row, "code", faults);
            unique(plaques, point.plaqueNumber(), row, "plaqueNumber", faults);
            ContactPoint there = known.get(point.code());
            faults.require(
                    there == null || there.name().equals(point.name()),
                    "code",
                    "taken",
                    "代码已属于另一个立法联系点：" + (there == null ? "" : there.name()));
            faults.require(
                    parents.computeIfAbsent(point.parentCode(), code -> mayBeUnder(caller, code)),
                    "parentCode",
                    "unknown",
                    "没有可在其下设立联系点的组织 " + point.parentCode());
            all.addAll(faults.list().stream()
                    .map(fault -> new Violation(
                            "第 " + row.number() + " 行 " + title(fault.field()), fault.code(), message(fault)))
                    .toList());
        }
        return all;
    }

    private static void unique(Map<String, Integer> seen, String value, Row row, String field, Violations faults) {
        if (value != null && !value.isEmpty()) {
            Integer before = seen.putIfAbsent(value, row.number());
            faults.require(before == null, field, "repeated", value + " 已在第 " + before + " 行出现");
        }
    }

    private boolean mayBeUnder(Caller caller, String code) {
        try {
            return caller.may(
                    Action.CONTACT_POINT_ESTABLISH, organisations.byCode(code).path());
        } catch (NotFound e) {
            return false;
        }
    }

    private static String title(String field) {
        return COLUMNS.stream()
                .filter(column -> column.getValue().equals(field))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String message(Violation fault) {
        return fault.field().equals("kind")
                ? "应为 "
                        + Stream.of(ContactPointKind.values())
                                .map(ContactPointKind::title)
                                .collect(Collectors.toCollection(TreeSet::new))
                        + " 之一"
                : fault.message();
    }
}
