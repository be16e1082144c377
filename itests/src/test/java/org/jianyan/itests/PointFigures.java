package org.jianyan.itests;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The computed lines of the contact points' table, computed once more from raw rows and by another way: plain SQL, and every
 * pair of opinions compared in full instead of by digests.
 */
final class PointFigures {
    private static final String VALID = "v";
    /** 座谈、调研、问卷等活动. */
    private static final Set<String> ACTIVITIES = Set.of(
            "symposium",
            "expert-review",
            "hearing",
            "field-research",
            "home-visit",
            "questionnaire",
            "research-report");

    private final Connection connection;
    private final Map<String, String> worth = new HashMap<>();

    PointFigures(Connection connection) throws SQLException {
        this.connection = connection;
        weigh();
    }

    private record Said(String id, String source, String place, String words, Set<String> runs) {}

    private void weigh() throws SQLException {
        List<Said> kept = new ArrayList<>();
        Set<String> exact = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "select id, contact_point_path, submission_id, consultation_id, provision_id, kind, content, wording,"
                                + " reason from opinion order by id");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String words = plain(row.getString("content") + text(row, "wording"));
                String rest =
                        (words + plain(text(row, "reason"))).replaceAll("赞成|同意|支持|反对|无意见|建议|修改|删除|本条例|本条|草案|可以", "");
                String source = row.getString("contact_point_path") == null
                        ? row.getString("submission_id")
                        : row.getString("contact_point_path");
                Said said = new Said(
                        row.getString("id"),
                        source,
                        row.getString("consultation_id") + row.getString("provision_id") + row.getString("kind"),
                        words,
                        runs(words));
                boolean isNew = rest.length() >= 4
                        && exact.add(source + "|" + words + (words.length() < 12 ? row.getString("provision_id") : ""))
                        && kept.stream()
                                .filter(other -> other.place().equals(said.place()))
                                .noneMatch(other -> jaccard(other.runs(), said.runs()) >= 0.7);
                worth.put(said.id(), isNew ? VALID : "");
                if (isNew) {
                    kept.add(said);
                }
            }
        }
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return row.getString(column) == null ? "" : row.getString(column);
    }

    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    private static Set<String> runs(String words) {
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + 3 <= words.length(); i++) {
            runs.add(words.substring(i, i + 3));
        }
        return runs;
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        long common = a.stream().filter(b::contains).count();
        return (double) common / (a.size() + b.size() - common);
    }

    private long count(String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Points by line code for the contact point at a path. */
    Map<String, BigDecimal> of(String path) throws SQLException {
        Map<String, Double> shares = new TreeMap<>();
        String below = path + "%";
        long leaders =
                count("select count(*) from account_grant where scope = ? and role = 'CONTACT_POINT_LEADER'", path);
        long liaisons = count("select count(*) from account_grant where scope = ? and role = 'LIAISON_OFFICER'", path);
        shares.put("A2", ((leaders == 1 ? 1 : 0) + (liaisons == 1 || liaisons == 2 ? 1 : 0)) / 2.0);
        shares.put(
                "A4",
                (Math.min(
                                        1,
                                        count(
                                                "select count(*) from organisation where kind = 'COLLECTION_STATION' and path like ?",
                                                below))
                                + Math.min(
                                        1,
                                        count(
                                                "select count(*) from account_grant where role = 'COLLECTOR' and scope like ?",
                                                below)))
                        / 2.0);
        consultations(path, shares);
        long held = count("select count(*) from campaign_activity where organisation_path like ?", below);
        long audience = count(
                "select coalesce(sum(audience_count), 0) from campaign_activity where organisation_path like ?", below);
        shares.put("D1", (Math.min(1, held / 2.0) + Math.min(1, audience / 200.0)) / 2);
        shares.put(
                "D2",
                Math.min(
                        1,
                        count(
                                        "select count(distinct form) from campaign_activity where organisation_path like ?",
                                        below)
                                / 2.0));
        shares.put("E1", (double) Math.min(
                1,
                count("select count(distinct evaluation_id) from law_feedback where organisation_path like ?", below)));
        shares.put(
                "E2",
                Math.min(
                        1,
                        count(
                                        "select count(distinct provision_id) from law_problem where organisation_path like ?",
                                        below)
                                / 2.0));
        Map<String, BigDecimal> points = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "select code, points from evaluation_frame_line where source = 'COMPUTED'");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                points.put(
                        row.getString(1),
                        BigDecimal.valueOf(shares.get(row.getString(1)) * row.getDouble(2))
                                .setScale(2, RoundingMode.HALF_UP));
            }
        }
        return points;
    }

    private void consultations(String path, Map<String, Double> shares) throws SQLException {
        int requests = 0;
        int accepted = 0;
        int answered = 0;
        double counted = 0;
        int valid = 0;
        int parts = 0;
        double adopted = 0;
        Set<String> activities = new HashSet<>();
        try (PreparedStatement tasks = connection.prepareStatement(
                "select t.consultation_id, t.accepted_at from consultation_task t join consultation c on c.id = t.consultation_id"
                        + " where (c.stage not in ('PREPARED', 'PUBLISHED', 'OPEN') or c.stage = 'OPEN' and c.deadline <= ?)"
                        + " and t.contact_point_path = ?")) {
            // moments are kept in UTC
            tasks.setTimestamp(1, Timestamp.valueOf(LocalDateTime.now(ZoneOffset.UTC)));
            tasks.setString(2, path);
            try (ResultSet task = tasks.executeQuery()) {
                while (task.next()) {
                    requests++;
                    accepted += task.getTimestamp(2) == null ? 0 : 1;
                    int here = 0;
                    try (PreparedStatement opinions = connection.prepareStatement(
                            "select * from opinion where consultation_id = ? and contact_point_path = ?")) {
                        opinions.setString(1, task.getString(1));
                        opinions.setString(2, path);
                        try (ResultSet row = opinions.executeQuery()) {
                            while (row.next()) {
                                if (!VALID.equals(worth.get(row.getString("id")))) {
                                    continue;
                                }
                                here++;
                                parts += row.getString("provision_id") == null ? 0 : 1;
                                parts += text(row, "wording").isBlank() ? 0 : 1;
                                parts += text(row, "reason").isBlank() ? 0 : 1;
                                adopted += "ADOPTED".equals(row.getString("decision")) ? 1 : 0;
                                adopted += "PARTLY_ADOPTED".equals(row.getString("decision")) ? 0.5 : 0;
                                if (ACTIVITIES.contains(row.getString("method"))) {
                                    activities.add(row.getString("submission_id"));
                                }
                            }
                        }
                    }
                    valid += here;
                    answered += here > 0 ? 1 : 0;
                    counted += Math.min(1, here / 5.0);
                }
            }
        }
        shares.put("C1", (double) answered / requests);
        shares.put("C2", (double) answered / requests);
        shares.put("C3", counted / requests);
        shares.put("C4", valid == 0 ? 0 : parts / (3.0 * valid));
        shares.put("C5", Math.min(1, adopted / 5));
        shares.put("C6", Math.min(1, activities.size() / 2.0));
        shares.put("F1", (double) accepted / requests);
    }
}
