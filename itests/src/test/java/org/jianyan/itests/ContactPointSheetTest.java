package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.jianyan.benchmarks.SessionTemplate;
import org.jianyan.commons.Forbidden;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.documents.TableDocument;
import org.jianyan.documents.Xlsx;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Role;
import org.jianyan.registry.ContactPointImportService.ImportReport;
import org.jianyan.registry.ContactPointKind;
import org.jianyan.registry.internal.ContactPointSheet;
import org.jianyan.registry.internal.ContactPoints;
import org.jianyan.registry.internal.jpa.StaffEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A list of contact points is taken over whole or not at all; on both databases. */
final class ContactPointSheetTest {
    private static final Caller COMMISSION = Samples.caller(Role.COMMISSION, "/320400/");
    private static final PageRequest PAGE = new PageRequest(10, "");

    @TempDir
    private Path directory;

    private IdentityCase identity;
    private SessionFactory sessions;
    private ContactPoints points;
    private ContactPointSheet sheet;

    private void begin(TestDatabase database) {
        identity = new IdentityCase(database, directory, Map.of());
        identity.organisations();
        sessions = TestDatabase.sessions(identity.dataSource, SessionTemplate.entities(StaffEntity.class));
        SessionTemplate jpa = new SessionTemplate(sessions);
        points = new ContactPoints(jpa, identity.organisations, new NoAudit());
        sheet = new ContactPointSheet(jpa, points, identity.organisations);
    }

    @AfterEach
    void end() {
        sessions.close();
        identity.close();
    }

    private byte[] xlsx(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xlsx.write(
                new TableDocument(
                        "",
                        List.of(),
                        sheet.columns().stream()
                                .map(title -> new TableDocument.Column(title, 10))
                                .toList(),
                        rows),
                out);
        return out.toByteArray();
    }

    private ImportReport read(byte[] file) {
        return sheet.read(COMMISSION, new ByteArrayInputStream(file));
    }

    @ParameterizedTest
    @EnumSource
    void aListShouldBeTakenOverOnce(TestDatabase database) throws IOException {
        begin(database);
        byte[] list = xlsx(List.of(
                List.of("320400-21", "示例街道联系点", "街道、乡镇", "320400", "021", "示例路", "", "2023-05-26"),
                List.of("320400-22", "示例律所联系点", "LAW_INSTITUTION", "320400", "", "", "公司法", "2023-05-26")));
        assertEquals(new ImportReport(2, 0), read(list));
        assertEquals(new ImportReport(0, 2), read(list), "the same again");
        assertEquals(
                ContactPointKind.STREET_OR_TOWN,
                points.list(COMMISSION, PAGE).items().get(0).kind());
        byte[] csv = (String.join(",", sheet.columns()) + "\r\n320400-23,示例企业联系点,企业、园区,320400,,,,2024-01-01\r\n")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(new ImportReport(1, 0), read(csv));
    }

    @ParameterizedTest
    @EnumSource
    void faultsShouldBeNamedByRowAndNothingBeKept(TestDatabase database) throws IOException {
        begin(database);
        byte[] list = xlsx(List.of(
                List.of("320400-21", "示例街道联系点", "街道、乡镇", "320400", "021", "", "", "2023-05-26"),
                List.of("320400-21", "另一联系点", "街道、乡镇", "320400", "021", "", "", "2023-05-26"),
                List.of("代码", "", "不知道", "330100", "", "", "", "去年")));
        ValidationException told = assertThrows(ValidationException.class, () -> read(list));
        List<String> fields =
                told.problem().violations().stream().map(Violation::field).toList();
        assertEquals(
                List.of("第 3 行 代码", "第 3 行 标牌编号", "第 4 行 代码", "第 4 行 名称", "第 4 行 类型", "第 4 行 设立日期", "第 4 行 上级代码"),
                fields);
        assertEquals(List.of(), points.list(COMMISSION, PAGE).items());
        assertThrows(ValidationException.class, () -> read("没有表头".getBytes(StandardCharsets.UTF_8)));
        ValidationException empty = assertThrows(ValidationException.class, () -> read(xlsx(List.of())));
        assertTrue(empty.getMessage() != null);
        Caller liaison = Samples.caller(Role.LIAISON_OFFICER, "/320400/320400-01/");
        assertThrows(Forbidden.class, () -> sheet.read(liaison, new ByteArrayInputStream(list)));
    }
}
