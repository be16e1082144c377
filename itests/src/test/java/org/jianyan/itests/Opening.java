package org.jianyan.itests;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jianyan.mainjob.RestClient;

/** Opens consultations of a server on which the main job was carried out. */
final class Opening {
    private static final int DAYS = 3;

    private Opening() {}

    /** The identifier of one on the first draft, only for those who are invited. */
    static String invited(RestClient commission, String title, String point) {
        String draft = commission.all("/drafts").get(0).get("id").asText();
        return open(commission, draft, title, "INVITED", List.of(point));
    }

    static String open(RestClient commission, String draft, String title, String visibility, List<String> points) {
        return commission
                .post(
                        "/consultations",
                        Map.of(
                                "draftId",
                                draft,
                                "title",
                                title,
                                "deadline",
                                OffsetDateTime.now().plusDays(DAYS).toString(),
                                "visibility",
                                visibility,
                                "contactPointCodes",
                                points))
                .get("id")
                .asText();
    }
}
