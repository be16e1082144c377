package org.jianyan.itests;

import java.util.List;
import java.util.Map;
import org.jianyan.consultation.contract.CollectionMethodContract;
import org.jianyan.consultation.internal.method.Exchange;
import org.jianyan.consultation.internal.method.ExpertReview;
import org.jianyan.consultation.internal.method.FieldResearch;
import org.jianyan.consultation.internal.method.Hearing;
import org.jianyan.consultation.internal.method.HomeVisit;
import org.jianyan.consultation.internal.method.PaperForm;
import org.jianyan.consultation.internal.method.ResearchReport;
import org.jianyan.consultation.internal.method.Symposium;
import org.jianyan.consultation.internal.method.WebComment;
import org.jianyan.consultation.spi.CollectionMethod;
import org.junit.jupiter.api.Nested;

/** The methods built in keep the contract that extensions keep. */
final class BuiltInMethodsTest {
    private static final Map<String, Object> OPINION = Map.of(
            "provision", "第一条", "kind", "AMEND", "text", "意见", "reason", "理由", "wording", "表述", "authorKind", "居民");
    private static final List<Map<String, Object>> TWO = List.of(OPINION, OPINION);
    private static final List<Map<String, Object>> PEOPLE = List.of(Map.of("kind", "居民", "number", 3));
    private static final Map<String, Object> NO_TEXT = Map.of("kind", "AMEND");

    @Nested
    final class OfTheWeb implements CollectionMethodContract {
        @Override
        public CollectionMethod method() {
            return new WebComment();
        }

        @Override
        public Map<String, Object> validForm() {
            return OPINION;
        }

        @Override
        public Map<String, Object> invalidForm() {
            return NO_TEXT;
        }
    }

    @Nested
    final class OfASymposium implements CollectionMethodContract {
        @Override
        public CollectionMethod method() {
            return new Symposium();
        }

        @Override
        public Map<String, Object> validForm() {
            return Map.of(
                    "topic",
                    "会议",
                    "heldAt",
                    "2026-11-20T09:30:00+08:00",
                    "place",
                    "会议室",
                    "chair",
                    "主持人",
                    "participants",
                    PEOPLE,
                    "opinions",
                    TWO);
        }

        @Override
        public Map<String, Object> invalidForm() {
            return Map.of("opinions", List.of(NO_TEXT));
        }
    }

    @Nested
    final class OfAnExpertReview implements CollectionMethodContract {
        @Override
        public CollectionMethod method() {
            return new ExpertReview();
        }

        @Override
        public Map<String, Object> validForm() {
            return Map.of(
                    "topic",
                    "会议",
                    "heldAt",
                    "2026-11-20T09:30:00+08:00",
                    "place",
                    "会议室",
                    "chair",
                    "主持人",
                    "participants",
                    PEOPLE,
                    "opinions",
                    TWO,
                    "questions",
                    "是否与上位法一致",
                    "conclusion",
                    "一致");
        }

        @Override
        public Map<String, Object> invalidForm() {
            return Map.of(
                    "topic",
                    "会议",
                    "heldAt",
                    "2026-11-20T09:30:00+08:00",
                    "place",
                    "会议室",
                    "chair",
                    "主持人",
                    "participants",
                    PEOPLE,
                    "opinions",
                    TWO);
        }
    }

    @Nested
    final class OfAHearing implements CollectionMethodContract {
        @Override
        public CollectionMethod method() {
            return new Hearing();
        }

        @Override
        public Map<String, Object> validForm() {
            return Map.of(
                    "topic",
                    "会议",
                    "heldAt",
                    "2026-11-20T09:30:00+08:00",
                    "place",
                    "会议室",
                    "chair",
                    "主持人",
                    "participants",
                    PEOPLE,
                    "opinions",
                    TWO,
                    "noticeIssuedOn",
                    "2026-10-20");
        }

        @Override
        public Map<String, Object> invalidForm() {
            return Map.of("opinions", TWO);
        }
    }

    @Nested
    final class OfFieldResearch implements CollectionMethodContract {
        @Override
        public CollectionMethod method() {
            return new FieldResearch();
        }

        @Override
        public Map<String, Object> validForm() {
            return Map.of(
                    "subject",
                    "养犬登记",
                    "from",
                    "2026-11-01",
                    "to",
                    "2026-11-03",
                    "places",
                    List.of("示例社区"),
                    "participants",
                    PEOPLE,
                    "opinions",
                    TWO);
        }

        @Override
        public Map<String, Object> invalidForm() {
            return Map.of("subject", "养犬登记", "places", List.of(), "opinions", TWO);
        }
    }

    @Nested
    final class OfAHomeVisit implements CollectionMethodContract {
        @Override
        public CollectionMethod method() {
            return new HomeVisit();
        }

        @Override
        public Map<String, Object> validForm() {
            return Map.of("visitedAt", "2026-11-20T19:00:00+08:00", "area", "示例小区", "households", 12, "opinions", TWO);
        }

        @Override
        public Map<String, Object> invalidForm() {
            return Map.of("visitedAt", "2026-11-20T19:00:00+08:00", "area", "示例小区", "households", 0, "opinions", TWO);
        }
    }

    @Nested
    final class OfAPaperForm implements CollectionMethodContract {
        @Override
        public CollectionMethod method() {
            return new PaperForm();
        }

        @Override
        public Map<String, Object> validForm() {
            return Map.of("receivedOn", "2026-11-20", "formNumber", "17", "opinions", TWO);
        }

        @Override
        public Map<String, Object> invalidForm() {
            return Map.of("receivedOn", "2026-11-20", "opinions", List.of());
        }
    }

    @Nested
    final class OfAResearchReport implements CollectionMethodContract {
        @Override
        public CollectionMethod method() {
            return new ResearchReport();
        }

        @Override
        public Map<String, Object> validForm() {
            return Map.of("title", "养犬管理调研报告", "completedOn", "2026-11-20", "summary", "摘要", "opinions", TWO);
        }

        @Override
        public Map<String, Object> invalidForm() {
            return Map.of("title", "养犬管理调研报告", "opinions", TWO);
        }
    }

    @Nested
    final class OfAnExchange implements CollectionMethodContract {
        @Override
        public CollectionMethod method() {
            return new Exchange();
        }

        @Override
        public Map<String, Object> validForm() {
            return Map.of("opinions", List.of(OPINION));
        }

        @Override
        public Map<String, Object> invalidForm() {
            return Map.of("opinions", List.of());
        }
    }
}
