package org.jianyan.registry.work;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A contact point's plan for a year.
 *
 * @param handedInAt {@code null} until it is handed in to the commission
 */
public record WorkPlan(
        UUID contactPointId,
        String code,
        String name,
        int year,
        String handedInBy,
        OffsetDateTime handedInAt,
        List<Item> items) {
    public WorkPlan {
        Objects.requireNonNull(contactPointId, "contactPointId");
        items = List.copyOf(items);
    }

    /**
     * Something planned.
     *
     * @param number counted from 1
     * @param legislativeItemId the item of the legislative plan that it goes by; {@code null} for none
     * @param legislativeItemTitle as it was when this was planned; empty for none
     * @param outcomeOn {@code null} while it is open
     */
    public record Item(
            UUID id,
            int number,
            WorkKind kind,
            String title,
            UUID legislativeItemId,
            String legislativeItemTitle,
            LocalDate due,
            WorkOutcome outcome,
            String outcomeNote,
            LocalDate outcomeOn) {
        public Item {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    /**
     * Something to be planned.
     *
     * @param kind one of {@link WorkKind}
     * @param legislativeItemId identifier of an item of a legislative plan; empty for none
     * @param due ISO 8601 date within the year
     */
    public record NewItem(String kind, String title, String legislativeItemId, String due) {}

    /**
     * What became of it.
     *
     * @param outcome one of {@link WorkOutcome}
     * @param on ISO 8601 date, not in the future; empty if it is open again
     */
    public record ItemOutcome(String outcome, String note, String on) {}
}
