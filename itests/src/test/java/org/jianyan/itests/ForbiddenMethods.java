package org.jianyan.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jianyan.commons.Title;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.Form;
import org.jianyan.consultation.spi.OpinionItem;
import org.jianyan.consultation.spi.OpinionKind;

/** Collection methods that use what is not for extensions. */
final class ForbiddenMethods {
    private ForbiddenMethods() {}

    /** Tells the first words of a file of the server. */
    public static final class ReadsFiles implements CollectionMethod {
        @Override
        public String id() {
            return "forbidden-readsfiles";
        }

        @Override
        public Title title() {
            return new Title("读文件", "Reads files");
        }

        @Override
        public Form form() {
            return new Form("{\"type\": \"object\"}", "{}");
        }

        @Override
        public List<OpinionItem> itemise(FilledForm form) {
            try {
                String secret = Files.readString(Path.of(form.text("path")));
                return List.of(new OpinionItem("", OpinionKind.AMEND, secret, "", "", ""));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
