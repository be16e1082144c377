package org.jianyan.itests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianyan.identity.Action;
import org.jianyan.identity.Role;

/** The tables of rights: of actions, which the services check, and of the contract's operations, as a page to read. */
final class RightsTable {
    private static final List<String> COLUMNS = List.of("公众", "管理员", "法工委", "区人大", "负责人", "联络员", "采集员", "审计员", "系统");
    /** The roles of the columns behind the public's. */
    private static final List<Role> ROLES = List.of(
            Role.ADMINISTRATOR,
            Role.COMMISSION,
            Role.DISTRICT_OFFICE,
            Role.CONTACT_POINT_LEADER,
            Role.LIAISON_OFFICER,
            Role.COLLECTOR,
            Role.AUDITOR,
            Role.INTEGRATION_CLIENT);

    private RightsTable() {}

    /** By operation a y for each column that may call, an n for each other. */
    static Map<String, String> operations() {
        Map<String, String> operations = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(RightsTable.class.getResourceAsStream("/rights.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] words = line.split("\\s+", 2);
                operations.put(words[0], words[1].replace(" ", ""));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return operations;
    }

    /** The page. */
    static String page() {
        return """
                # 权限表

                本页由程序里的权限表（`Action`）和接口权限表（`rights.txt`）写出，两者都由测试逐项核对：每个接口、每种角色都在正在运行的服务器上试过。
                改了权限以后，用 `mvn test -f itests/pom.xml -Dtest=RightsTableTest -Drights.write=true` 重写本页。

                **范围**：角色总是授予在某个组织上，只在该组织及其下级（路径以它开头）有效；市与市之间互不可见。看不到的答 404，
                看得到而不许做的答 403。表中“公众”指不登录。委托代行时，受托人在期间内、在双方都有角色的组织内有委托人的权限（管理员、审计员、系统除外）。

                This page is written from the table that the services check. A role is held in an organisation and counts there and
                below. What one may not see answers 404, what one may not do 403.

                ## 服务检查的权限 · Actions

                """
                + header("操作", 1)
                + Stream.of(Action.values()).map(RightsTable::row).collect(Collectors.joining())
                + """

                ## 接口 · Operations of the REST contract

                SOAP 和控制台的操作与同名的接口用同一服务，权限相同。登录（signIn）不限角色。

                """
                + header("接口", 0)
                + operations().entrySet().stream()
                        .map(line -> "| " + line.getKey() + " |" + cells(line.getValue()) + "\n")
                        .collect(Collectors.joining());
    }

    private static String header(String first, int from) {
        List<String> columns = COLUMNS.subList(from, COLUMNS.size());
        return "| " + first + " | " + String.join(" | ", columns) + " |\n|---|" + ":-:|".repeat(columns.size()) + "\n";
    }

    private static String row(Action action) {
        String marks =
                ROLES.stream().map(role -> action.allows(role) ? "y" : "n").collect(Collectors.joining());
        return "| " + action.title() + " `" + action + "` |" + cells(marks) + "\n";
    }

    private static String cells(String marks) {
        return marks.chars().mapToObj(mark -> mark == 'y' ? " ✓ |" : "  |").collect(Collectors.joining());
    }
}
