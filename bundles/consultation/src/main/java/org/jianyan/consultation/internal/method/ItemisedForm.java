package org.jianyan.consultation.internal.method;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jianyan.commons.Title;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.Form;
import org.jianyan.consultation.spi.OpinionItem;

/**
 * A record of something that brought several opinions. Its schema and UI schema are the resources named by its id; what
 * all records have in common is put into the schema's definitions.
 */
abstract class ItemisedForm implements CollectionMethod {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String id;
    private final Title title;
    private final Form form;

    ItemisedForm(String id, String zh, String en) {
        this.id = id;
        title = new Title(zh, en);
        ObjectNode schema = read(id + ".schema.json");
        schema.set("$defs", read("definitions.json"));
        form = new Form(schema.toString(), read(id + ".ui.json").toString());
    }

    private static ObjectNode read(String resource) {
        try (InputStream in = ItemisedForm.class.getResourceAsStream(resource)) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Title title() {
        return title;
    }

    @Override
    public final Form form() {
        return form;
    }

    @Override
    public final List<OpinionItem> itemise(FilledForm filled) {
        return filled.list("opinions").stream().map(OpinionItem::of).toList();
    }
}
