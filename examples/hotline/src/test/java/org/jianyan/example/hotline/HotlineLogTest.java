package org.jianyan.example.hotline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.consultation.contract.CollectionMethodContract;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.OpinionItem;
import org.junit.jupiter.api.Test;

final class HotlineLogTest implements CollectionMethodContract {
    private static final String HEADER = "工单编号,来电时间,条款,意见类型,诉求内容,来电人类别\n";

    @Override
    public CollectionMethod method() {
        return new HotlineLog();
    }

    @Override
    public Map<String, Object> validForm() {
        return Map.of("log", HEADER + "20261123000017,2026-11-23 09:12,第十二条,修改,\"希望写明时限,逾期怎么办也要写\",居民\n");
    }

    @Override
    public Map<String, Object> invalidForm() {
        return Map.of("log", "短");
    }

    private static List<OpinionItem> read(String log) {
        return new HotlineLog().itemise(new FilledForm(Map.of("log", log)));
    }

    private static List<String> faults(String log) {
        return assertThrows(ValidationException.class, () -> read(log)).problem().violations().stream()
                .map(Violation::field)
                .toList();
    }

    @Test
    void everyOrderShouldBecomeAnOpinionWithItsNumberAsTheReason() {
        OpinionItem opinion = read((String) validForm().get("log")).get(0);
        assertEquals("第十二条", opinion.provision());
        assertEquals("希望写明时限,逾期怎么办也要写", opinion.text());
        assertEquals("12345 热线工单 20261123000017", opinion.reason());
        assertEquals("居民", opinion.authorKind());
    }

    @Test
    void aByteOrderMarkShouldNotMatter() {
        assertEquals(1, read("\uFEFF" + validForm().get("log")).size());
    }

    @Test
    void everyFaultOfEveryRowShouldBeToldAtOnce() {
        String row = "20261123000017,,,修改,写明时限,居民\n";
        assertEquals(
                List.of("log 第 3 行 工单编号", "log 第 4 行 工单编号", "log 第 4 行 意见类型", "log 第 4 行 诉求内容"),
                faults(HEADER + row + row + "1,,,也许,短,居民\n"));
    }

    @Test
    void missingColumnsAndAnEmptyLogShouldBeRefused() {
        assertEquals(List.of("log", "log"), faults("工单编号,条款,意见类型\n20261123000017,第一条,修改\n"));
        assertEquals(List.of("log"), faults(HEADER));
        assertEquals(List.of("log"), faults(HEADER + "20261123000017,,,修改,\"没有结束的引号,居民\n"));
    }
}
