package org.jianyan.consultation.internal.method;

import java.util.List;
import org.jianyan.commons.Title;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.Form;
import org.jianyan.consultation.spi.OpinionItem;
import org.osgi.service.component.annotations.Component;

@Component
public final class Exchange implements CollectionMethod {
    @Override
    public String id() {
        return "exchange";
    }

    @Override
    public Title title() {
        return new Title("系统交换", "System exchange");
    }

    @Override
    public Form form() {
        return Form.load(Exchange.class, "exchange.schema.json", "exchange.ui.json");
    }

    @Override
    public List<OpinionItem> itemise(FilledForm form) {
        return form.list("opinions").stream().map(OpinionItem::of).toList();
    }
}
