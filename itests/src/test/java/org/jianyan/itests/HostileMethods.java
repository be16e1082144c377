package org.jianyan.itests;

import java.util.Collections;
import java.util.List;
import org.jianyan.commons.Title;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.Form;
import org.jianyan.consultation.spi.OpinionItem;
import org.jianyan.consultation.spi.OpinionKind;

/** Collection methods that do what none should. Each is a bundle of its own. */
final class HostileMethods {
    private static final String SCHEMA =
            """
            {"type": "object", "required": ["text"], "additionalProperties": false,
             "properties": {"text": {"type": "string", "title": "意见"}}}
            """;

    private HostileMethods() {}

    /** Does nothing wrong. */
    private abstract static class Method implements CollectionMethod {
        @Override
        public String id() {
            return "hostile-" + getClass().getSimpleName().toLowerCase();
        }

        @Override
        public Title title() {
            return new Title("恶意", "Hostile");
        }

        @Override
        public Form form() {
            return new Form(SCHEMA, "{}");
        }

        @Override
        public List<OpinionItem> itemise(FilledForm form) {
            return List.of(item(form.text("text")));
        }

        static OpinionItem item(String text) {
            return new OpinionItem("", OpinionKind.AMEND, text, "", "", "");
        }

        static <T> T spin() {
            long turns = 0;
            while (turns >= 0) {
                turns = turns + 1 & Long.MAX_VALUE;
            }
            return null;
        }
    }

    public static final class ConstructorFails extends Method {
        public ConstructorFails() {
            throw new IllegalStateException("constructor of the test");
        }
    }

    public static final class ConstructorSpins extends Method {
        public ConstructorSpins() {
            spin();
        }
    }

    public static final class DescriptionFails extends Method {
        @Override
        public Form form() {
            throw new LinkageError("form of the test");
        }
    }

    public static final class WrongId extends Method {
        @Override
        public String id() {
            return "Wrong Id!";
        }
    }

    public static final class DuplicateId extends Method {
        @Override
        public String id() {
            return "web-comment";
        }
    }

    public static final class NoOwner extends Method {
        @Override
        public String owner() {
            return null;
        }
    }

    public static final class NoSchema extends Method {
        @Override
        public Form form() {
            return new Form("{\"type\": \"object\", \"properties\": {\"text\": {\"type\": \"sentence\"}}}", "{}");
        }
    }

    public static final class SchemaElsewhere extends Method {
        @Override
        public Form form() {
            return new Form("{\"type\": \"object\", \"$ref\": \"http://127.0.0.1:9/schema.json\"}", "{}");
        }
    }

    public static final class Script extends Method {
        @Override
        public Form form() {
            return new Form(SCHEMA, "{\"text\": {\"ui:help\": \"<img src=x onerror=alert(1)>\"}}");
        }
    }

    public static final class Fails extends Method {
        @Override
        public List<OpinionItem> itemise(FilledForm form) {
            throw new IllegalStateException("itemise of the test");
        }
    }

    public static final class GivesNull extends Method {
        @Override
        public List<OpinionItem> itemise(FilledForm form) {
            return null;
        }
    }

    public static final class Spins extends Method {
        @Override
        public List<OpinionItem> itemise(FilledForm form) {
            return spin();
        }
    }

    /** An expression that backtracks for ever: no code of the bundle runs, and yet the check does not end. */
    public static final class Backtracks extends Method {
        @Override
        public Form form() {
            return new Form(SCHEMA.replace("\"title\"", "\"pattern\": \"^(.*a){20}$\", \"title\""), "{}");
        }
    }

    public static final class Huge extends Method {
        private static final int CHARACTERS = 100_000_000;

        @Override
        public List<OpinionItem> itemise(FilledForm form) {
            return List.of(item("大".repeat(CHARACTERS)));
        }
    }

    public static final class Endless extends Method {
        @Override
        public List<OpinionItem> itemise(FilledForm form) {
            return Collections.nCopies(Integer.MAX_VALUE, item("又一条"));
        }
    }
}
