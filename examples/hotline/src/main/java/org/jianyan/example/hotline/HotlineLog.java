package org.jianyan.example.hotline;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jianyan.commons.Title;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.Form;
import org.jianyan.consultation.spi.OpinionItem;
import org.jianyan.consultation.spi.OpinionKind;
import org.osgi.service.component.annotations.Component;

/** Work orders of the 12345 hotline, as its system exports them: each order about the draft becomes an opinion. */
@Component
public final class HotlineLog implements CollectionMethod {
    private static final String NUMBER = "工单编号";
    private static final String PROVISION = "条款";
    private static final String KIND = "意见类型";
    private static final String SAID = "诉求内容";
    private static final String CALLER = "来电人类别";
    private static final List<String> COLUMNS = List.of(NUMBER, PROVISION, KIND, SAID, CALLER);
    private static final int MAX_SAID = 5_000;

    @Override
    public String id() {
        return "hotline-log";
    }

    @Override
    public Title title() {
        return new Title("热线工单", "Hotline log");
    }

    @Override
    public Form form() {
        return Form.load(HotlineLog.class, "hotline-log.schema.json", "hotline-log.ui.json");
    }

    @Override
    public List<OpinionItem> itemise(FilledForm form) {
        String log = form.text("log");
        // spreadsheets put a byte order mark before the header
        String csv = log.startsWith("\uFEFF") ? log.substring(1) : log;
        try (CSVParser parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .build()
                .parse(new StringReader(csv))) {
            requireColumns(parser.getHeaderNames());
            return opinions(parser.getRecords());
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new ValidationException(new Violation("log", "csv", "不是可读的 csv：" + e.getMessage()));
        }
    }

    private static void requireColumns(List<String> header) {
        Violations violations = new Violations();
        COLUMNS.forEach(column -> violations.require(header.contains(column), "log", "column", "缺少列 " + column));
        violations.throwIfAny();
    }

    private static List<OpinionItem> opinions(List<CSVRecord> records) {
        Violations violations = new Violations();
        Set<String> numbers = new HashSet<>();
        List<OpinionItem> opinions = new ArrayList<>();
        for (CSVRecord record : records) {
            String row = "log 第 " + (record.getRecordNumber() + 1) + " 行 ";
            Map<String, String> order = record.toMap();
            String number = order.getOrDefault(NUMBER, "");
            String said = order.getOrDefault(SAID, "");
            Optional<OpinionKind> kind = OpinionKind.find(order.getOrDefault(KIND, ""));
            violations
                    .require(
                            number.matches("[0-9A-Za-z-]{6,30}"), row + NUMBER, "number", "应为 6 至 30 位的编号，收到：" + number)
                    .require(numbers.add(number), row + NUMBER, "twice", "编号重复：" + number)
                    .require(kind.isPresent(), row + KIND, "kind", "应为赞成、反对、修改、删除、增加、疑问之一")
                    .require(said.length() >= 2 && said.length() <= MAX_SAID, row + SAID, "length", "应有 2 至 5000 个字");
            opinions.add(new OpinionItem(
                    order.getOrDefault(PROVISION, ""),
                    kind.orElse(OpinionKind.QUESTION),
                    said,
                    "12345 热线工单 " + number,
                    "",
                    order.getOrDefault(CALLER, "")));
        }
        violations.require(!opinions.isEmpty(), "log", "empty", "没有工单").throwIfAny();
        return opinions;
    }
}
