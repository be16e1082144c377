package org.jianyan.evaluation.internal.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.ContributionService;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.Worth;
import org.jianyan.evaluation.spi.Indicator;
import org.jianyan.evaluation.spi.Subject;
import org.jianyan.evaluation.spi.Year;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Repeated, copied and trivial opinions must not raise a score, however many they are. */
final class PaddingTest {
    private static final Subject SUBJECT = new Subject(Uuids.next(), "320402-01", "示例", "/320400/320402/320402-01/");
    private static final UUID CONSULTATION = Uuids.next();

    /** What one contact point handed in, as it was weighed. */
    private static final class Given implements ContributionService {
        private final List<Contribution> opinions = new ArrayList<>();

        void add(Worth worth, int count) {
            for (int i = 0; i < count; i++) {
                opinions.add(new Contribution(
                        Uuids.next(),
                        CONSULTATION,
                        Uuids.next(),
                        SUBJECT.path(),
                        "symposium",
                        OffsetDateTime.parse("2026-05-01T00:00:00Z"),
                        worth,
                        null,
                        true,
                        true,
                        true,
                        Decision.ADOPTED));
            }
        }

        @Override
        public List<Request> requests(String organisationPath, Instant from, Instant to) {
            return List.of(new Request(
                    Uuids.next(),
                    CONSULTATION,
                    "示例",
                    SUBJECT.path(),
                    OffsetDateTime.parse("2026-06-01T00:00:00Z"),
                    OffsetDateTime.parse("2026-04-01T00:00:00Z")));
        }

        @Override
        public void contributions(String organisationPath, Instant from, Instant to, Consumer<Contribution> reader) {
            opinions.forEach(reader);
        }
    }

    static Stream<java.util.function.Function<ContributionService, Indicator>> indicators() {
        return Stream.of(
                RequestsAnsweredIndicator::new,
                AnsweredInTimeIndicator::new,
                DistinctOpinionsIndicator::new,
                OpinionQualityIndicator::new,
                AdoptionIndicator::new,
                CollectionActivityIndicator::new,
                DigitalWorkIndicator::new);
    }

    private static BigDecimal share(
            java.util.function.Function<ContributionService, Indicator> indicator, Given given) {
        return indicator
                .apply(given)
                .measure(List.of(SUBJECT), new Year(2026, "/320400/"), Map.of())
                .get(SUBJECT.id())
                .share();
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void whatIsNotValidShouldNotRaiseAScore(java.util.function.Function<ContributionService, Indicator> indicator) {
        for (int valid : new int[] {0, 1, 3}) {
            Given honest = new Given();
            honest.add(Worth.VALID, valid);
            Given padded = new Given();
            padded.add(Worth.VALID, valid);
            padded.add(Worth.REPEATED, 50);
            padded.add(Worth.COPIED, 50);
            padded.add(Worth.TRIVIAL, 50);
            assertEquals(share(indicator, honest), share(indicator, padded), "with " + valid + " valid opinions");
        }
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void fullWorkShouldGiveFullPoints(java.util.function.Function<ContributionService, Indicator> indicator) {
        Given full = new Given();
        full.add(Worth.VALID, 20);
        assertEquals(0, BigDecimal.ONE.compareTo(share(indicator, full)));
        Given none = new Given();
        assertTrue(share(indicator, none).compareTo(BigDecimal.ONE) <= 0);
    }
}
