package org.jianyan.consultation.internal.method;

import java.util.List;
import org.jianyan.commons.Title;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.Form;
import org.jianyan.consultation.spi.OpinionItem;
import org.osgi.service.component.annotations.Component;

@Component
public final class WebComment implements CollectionMethod {
    @Override
    public String id() {
        return "web-comment";
    }

    @Override
    public Title title() {
        return new Title("网上意见", "Web comment");
    }

    @Override
    public Form form() {
        return Form.load(WebComment.class, "web-comment.schema.json", "web-comment.ui.json");
    }

    @Override
    public List<OpinionItem> itemise(FilledForm form) {
        return List.of(OpinionItem.of(form));
    }
}
