package org.jianyan.evaluation.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jianyan.evaluation.spi.Indicator;
import org.jianyan.evaluation.spi.Measurement;
import org.jianyan.evaluation.spi.Subject;
import org.jianyan.evaluation.spi.Year;
import org.junit.jupiter.api.Test;

/** What the platform relies on in an indicator. */
public interface IndicatorContract {
    /** The indicator under test, upon the work of the test's contact points. */
    Indicator indicator();

    /** Two contact points or more: the first has done what is measured, the last has done nothing. */
    List<Subject> subjects();

    /** The year in which the first did so. */
    Year year();

    /** As a table's line would say. */
    Map<String, BigDecimal> parameters();

    private Map<UUID, Measurement> measured() {
        return indicator().measure(subjects(), year(), parameters());
    }

    @Test
    default void idShouldBeLowerCaseLettersDigitsAndHyphens() {
        assertTrue(indicator().id().matches("[a-z0-9-]{1,60}"), indicator().id());
    }

    @Test
    default void titleShouldBeInBothLanguages() {
        assertFalse(indicator().title().zh().isBlank());
        assertFalse(indicator().title().en().isBlank());
    }

    @Test
    default void everySubjectAndNoOtherShouldBeMeasuredWithAnExplanation() {
        Map<UUID, Measurement> measured = measured();
        assertEquals(subjects().stream().map(Subject::id).collect(Collectors.toSet()), measured.keySet());
        measured.values()
                .forEach(measurement -> assertFalse(measurement.explanation().isBlank()));
    }

    @Test
    default void workShouldCountMoreThanNone() {
        Map<UUID, Measurement> measured = measured();
        Measurement first = measured.get(subjects().get(0).id());
        Measurement last = measured.get(subjects().get(subjects().size() - 1).id());
        assertTrue(first.share().compareTo(last.share()) > 0, first + " should be more than " + last);
        assertFalse(first.evidence().isEmpty(), "points need evidence");
    }

    @Test
    default void measuringShouldBeRepeatableAndNotDependOnTheOrder() {
        List<Subject> reversed = new java.util.ArrayList<>(subjects());
        java.util.Collections.reverse(reversed);
        assertEquals(measured(), indicator().measure(reversed, year(), parameters()));
    }

    @Test
    default void nobodyShouldGiveNothing() {
        assertEquals(Map.of(), indicator().measure(List.of(), year(), parameters()));
    }
}
