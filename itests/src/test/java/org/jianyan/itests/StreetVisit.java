package org.jianyan.itests;

import java.util.List;
import org.jianyan.commons.Title;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.Form;
import org.jianyan.consultation.spi.OpinionItem;
import org.jianyan.consultation.spi.OpinionKind;

/** A well-behaved collection method; the versions of a bundle differ in their number alone. */
final class StreetVisit {
    private static final String SCHEMA =
            """
            {"type": "object", "required": ["text"], "additionalProperties": false,
             "properties": {"text": {"type": "string", "minLength": 2, "title": "意见"}}}
            """;

    private StreetVisit() {}

    /** What both have in common. */
    private abstract static class Visit implements CollectionMethod {
        @Override
        public Title title() {
            return new Title("走访", "Visit");
        }

        @Override
        public Form form() {
            return new Form(SCHEMA, "{}");
        }

        @Override
        public List<OpinionItem> itemise(FilledForm form) {
            return List.of(new OpinionItem("", OpinionKind.AMEND, form.text("text"), "", "", ""));
        }
    }

    /** For the whole city, or wherever it is installed for. */
    public static final class City extends Visit {
        @Override
        public String id() {
            return "street-visit";
        }
    }

    /** Another one, with an id of its own. */
    public static final class District extends Visit {
        @Override
        public String id() {
            return "district-visit";
        }
    }

    /** One that takes its time. */
    public static final class Slow extends Visit {
        private static final long MILLIS = 1_000;

        @Override
        public String id() {
            return "slow-visit";
        }

        @Override
        public List<OpinionItem> itemise(FilledForm form) {
            try {
                Thread.sleep(MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.itemise(form);
        }
    }
}
