package org.jianyan.mainjob;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sample organisations and accounts. Names of contact points and people are invented. */
public final class People {
    public static final String CITY = "320400";
    public static final String COMMISSION = "fagongwei";
    /** Who approves what another one of the commission proposes. */
    public static final String REVIEWER = "fagongwei-fuhe";

    public static final String INTEGRATION = "shuzi-renda";
    public static final List<Map<String, String>> DISTRICTS = List.of(
            district("320402", "天宁区人大常委会"),
            district("320404", "钟楼区人大常委会"),
            district("320411", "新北区人大常委会"),
            district("320412", "武进区人大常委会"),
            district("320413", "金坛区人大常委会"),
            district("320481", "溧阳市人大常委会"));
    public static final List<Map<String, String>> CONTACT_POINTS = List.of(
            point("320402-01", "天宁区红梅示例街道立法联系点", "STREET_OR_TOWN", "320402"),
            point("320404-01", "钟楼区怀德示例社区立法联系点", "VILLAGE_OR_COMMUNITY", "320404"),
            point("320411-01", "新北区示例光伏企业立法联系点", "ENTERPRISE", "320411"),
            point("320412-01", "武进区示例村立法联系点", "VILLAGE_OR_COMMUNITY", "320412"),
            point("320413-01", "金坛区示例律师事务所立法联系点", "LAW_INSTITUTION", "320413"),
            point("320481-01", "溧阳市示例镇立法联系点", "STREET_OR_TOWN", "320481"),
            point("320400-01", "常州示例大学法学院立法联系点", "UNIVERSITY", CITY),
            point("320400-02", "常州市示例物业管理协会立法联系点", "TRADE_BODY", CITY));

    private final Path file;
    private final Map<String, String> passwords = new LinkedHashMap<>();

    private People(Path file) {
        this.file = file;
    }

    /** The accounts of an earlier run in this directory, none on a new one. */
    public static People load(Path dir) {
        People people = new People(dir.resolve("demo-accounts.txt"));
        try {
            if (Files.exists(people.file)) {
                Files.readAllLines(people.file).stream()
                        .map(line -> line.split(" "))
                        .forEach(pair -> people.passwords.put(pair[0], pair[1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return people;
    }

    /** Latitude and longitude by the contact points' codes. */
    private static final Map<String, double[]> PLACES = Map.of(
            "320400-01", new double[] {31.681500, 119.948300},
            "320400-02", new double[] {31.811200, 119.974100},
            "320402-01", new double[] {31.780500, 119.988200},
            "320404-01", new double[] {31.779600, 119.934400},
            "320411-01", new double[] {31.830700, 119.971500},
            "320412-01", new double[] {31.718400, 119.942300},
            "320413-01", new double[] {31.723200, 119.597800},
            "320481-01", new double[] {31.416600, 119.484200});

    /** The information collector of contact point 320402-01. */
    static String collector() {
        return "caijiyuan-320402-01";
    }

    /** A liaison officer's account at a contact point. */
    public static String liaison(String contactPointCode) {
        return "lianluoyuan-" + contactPointCode;
    }

    /** The leader's account at one of the three contact points that have one. */
    public static String leader(String contactPointCode) {
        return "fuzeren-" + contactPointCode;
    }

    public String password(String name) {
        return passwords.get(name);
    }

    public Map<String, String> all() {
        return Map.copyOf(passwords);
    }

    /** Adds organisations, contact points and accounts that are not there yet. */
    void ensure(RestClient anonymous, String adminPassword) {
        RestClient admin = anonymous.as("admin", adminPassword);
        admin.post("/organisations", Map.of("code", CITY, "name", "常州市人大常委会法工委", "kind", "COMMISSION"));
        DISTRICTS.forEach(district -> admin.post("/organisations", district));
        account(admin, COMMISSION, "法工委经办人（示例）", "COMMISSION", CITY);
        account(admin, REVIEWER, "法工委复核人（示例）", "COMMISSION", CITY);
        account(admin, "shenji", "审计员（示例）", "AUDITOR", CITY);
        account(admin, INTEGRATION, "数字人大（示例）", "INTEGRATION_CLIENT", CITY);
        account(admin, "tianning", "天宁区人大经办人（示例）", "DISTRICT_OFFICE", "320402");
        RestClient commission = anonymous.as(COMMISSION, password(COMMISSION));
        CONTACT_POINTS.forEach(point -> {
            if (point.get("code").equals(Selection.CODE)) {
                Selection.ensure(anonymous, commission, point);
            } else {
                commission.post("/contact-points", point);
            }
            account(admin, liaison(point.get("code")), point.get("name") + "联络员", "LIAISON_OFFICER", point.get("code"));
        });
        locate(commission);
        List.of("320402-01", "320404-01", "320400-01")
                .forEach(code -> account(admin, leader(code), "示例负责人", "CONTACT_POINT_LEADER", code));
        account(admin, collector(), "红梅示例街道采集员", "COLLECTOR", "320402-01");
    }

    /** Puts the contact points on the map, somewhere in their districts: the addresses are examples. */
    private static void locate(RestClient commission) {
        commission.all("/contact-points").forEach(point -> {
            double[] place = PLACES.get(point.get("code").asText());
            if (place != null) {
                commission.put(
                        "/contact-points/" + point.get("id").asText() + "/location",
                        Map.of("latitude", place[0], "longitude", place[1]));
            }
        });
    }

    /** The password is on disk before the account exists, so that none is ever lost. */
    private void account(RestClient admin, String name, String displayName, String role, String organisation) {
        String password = passwords.computeIfAbsent(name, key -> generate());
        save();
        var answer = admin.trying(
                "/accounts",
                Map.of(
                        "name",
                        name,
                        "displayName",
                        displayName,
                        "password",
                        password,
                        "role",
                        role,
                        "organisationCode",
                        organisation));
        Unexpected.unless(
                answer.statusCode() == 200 || answer.statusCode() == 409,
                "creating account " + name + " answered " + answer.statusCode());
    }

    private void save() {
        StringBuilder text = new StringBuilder();
        passwords.forEach((name, password) ->
                text.append(name).append(' ').append(password).append('\n'));
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String generate() {
        String alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
        return new SecureRandom()
                .ints(16, 0, alphabet.length())
                .collect(StringBuilder::new, (text, i) -> text.append(alphabet.charAt(i)), StringBuilder::append)
                .toString();
    }

    private static Map<String, String> district(String code, String name) {
        return Map.of("code", code, "name", name, "kind", "DISTRICT_OFFICE", "parentCode", CITY);
    }

    private static Map<String, String> point(String code, String name, String kind, String parent) {
        return Map.of("code", code, "name", name, "kind", kind, "parentCode", parent, "establishedOn", "2023-05-26");
    }
}
