package org.jianyan.itests;

import java.util.List;
import java.util.Map;
import org.jianyan.consultation.contract.CollectionMethodContract;
import org.jianyan.consultation.internal.method.Exchange;
import org.jianyan.consultation.internal.method.Symposium;
import org.jianyan.consultation.internal.method.WebComment;
import org.jianyan.consultation.spi.CollectionMethod;
import org.junit.jupiter.api.Nested;

/** The methods built in keep the contract that extensions keep. */
final class BuiltInMethodsTest {
    private static final Map<String, Object> OPINION = Map.of(
            "provision", "第一条", "kind", "AMEND", "text", "意见", "reason", "理由", "wording", "表述", "authorKind", "居民");
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
                    "座谈会",
                    "heldAt",
                    "2026-11-20T09:30:00+08:00",
                    "place",
                    "会议室",
                    "chair",
                    "主持人",
                    "participants",
                    List.of(Map.of("kind", "居民", "number", 3)),
                    "opinions",
                    List.of(OPINION, OPINION));
        }

        @Override
        public Map<String, Object> invalidForm() {
            return Map.of("opinions", List.of(NO_TEXT));
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
