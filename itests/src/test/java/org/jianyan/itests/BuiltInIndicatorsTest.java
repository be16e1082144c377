package org.jianyan.itests;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jianyan.consultation.ContributionService;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.Worth;
import org.jianyan.evaluation.contract.IndicatorContract;
import org.jianyan.evaluation.internal.indicator.AdoptionIndicator;
import org.jianyan.evaluation.internal.indicator.AnsweredInTimeIndicator;
import org.jianyan.evaluation.internal.indicator.CollectionActivityIndicator;
import org.jianyan.evaluation.internal.indicator.DigitalWorkIndicator;
import org.jianyan.evaluation.internal.indicator.DistinctOpinionsIndicator;
import org.jianyan.evaluation.internal.indicator.OpinionQualityIndicator;
import org.jianyan.evaluation.internal.indicator.RequestsAnsweredIndicator;
import org.jianyan.evaluation.spi.Indicator;
import org.jianyan.evaluation.spi.Subject;
import org.jianyan.evaluation.spi.Year;
import org.junit.jupiter.api.Nested;

/** The indicators that read requests and opinions pass the contract that others' have to pass. */
final class BuiltInIndicatorsTest {
    private static final Subject BUSY = subject("320402-01");
    private static final Subject IDLE = subject("320402-02");
    private static final UUID CONSULTATION = new UUID(1, 1);

    private static Subject subject(String code) {
        return new Subject(UUID.nameUUIDFromBytes(code.getBytes()), code, code, "/320400/320402/" + code + "/");
    }

    /** Both were asked; one gave valid opinions that were adopted. */
    private static final class Work implements ContributionService {
        @Override
        public List<Request> requests(String organisationPath, Instant from, Instant to) {
            List<Request> requests = new ArrayList<>();
            for (Subject subject : List.of(BUSY, IDLE)) {
                requests.add(new Request(
                        subject.id(),
                        CONSULTATION,
                        "示例",
                        subject.path(),
                        OffsetDateTime.parse("2026-06-01T00:00:00Z"),
                        subject == BUSY ? OffsetDateTime.parse("2026-04-01T00:00:00Z") : null));
            }
            return requests;
        }

        @Override
        public void contributions(String organisationPath, Instant from, Instant to, Consumer<Contribution> reader) {
            for (int i = 0; i < 20; i++) {
                reader.accept(new Contribution(
                        new UUID(2, i),
                        CONSULTATION,
                        new UUID(3, i),
                        BUSY.path(),
                        "symposium",
                        OffsetDateTime.parse("2026-05-01T00:00:00Z"),
                        Worth.VALID,
                        null,
                        true,
                        true,
                        true,
                        Decision.ADOPTED));
            }
        }
    }

    /** What all have in common. */
    private interface Contract extends IndicatorContract {
        @Override
        default List<Subject> subjects() {
            return List.of(BUSY, IDLE);
        }

        @Override
        default Year year() {
            return new Year(2026, "/320400/");
        }

        @Override
        default Map<String, BigDecimal> parameters() {
            return Map.of();
        }
    }

    @Nested
    final class Adoption implements Contract {
        @Override
        public Indicator indicator() {
            return new AdoptionIndicator(new Work());
        }
    }

    @Nested
    final class AnsweredInTime implements Contract {
        @Override
        public Indicator indicator() {
            return new AnsweredInTimeIndicator(new Work());
        }
    }

    @Nested
    final class CollectionActivity implements Contract {
        @Override
        public Indicator indicator() {
            return new CollectionActivityIndicator(new Work());
        }
    }

    @Nested
    final class DigitalWork implements Contract {
        @Override
        public Indicator indicator() {
            return new DigitalWorkIndicator(new Work());
        }
    }

    @Nested
    final class DistinctOpinions implements Contract {
        @Override
        public Indicator indicator() {
            return new DistinctOpinionsIndicator(new Work());
        }
    }

    @Nested
    final class OpinionQuality implements Contract {
        @Override
        public Indicator indicator() {
            return new OpinionQualityIndicator(new Work());
        }
    }

    @Nested
    final class RequestsAnswered implements Contract {
        @Override
        public Indicator indicator() {
            return new RequestsAnsweredIndicator(new Work());
        }
    }
}
