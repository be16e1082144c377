package org.jianyan.example.hotline;

import java.util.List;
import org.jianyan.commons.Title;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.Form;
import org.jianyan.consultation.spi.OpinionItem;
import org.jianyan.consultation.spi.OpinionKind;
import org.osgi.service.component.annotations.Component;

/** Opinions told on a telephone hotline: one call, one opinion, with the call's number as proof of its source. */
@Component
public final class HotlineCall implements CollectionMethod {
    @Override
    public String id() {
        return "hotline-call";
    }

    @Override
    public Title title() {
        return new Title("热线来电", "Hotline call");
    }

    @Override
    public Form form() {
        return Form.load(HotlineCall.class, "hotline-call.schema.json", "hotline-call.ui.json");
    }

    @Override
    public List<OpinionItem> itemise(FilledForm form) {
        return List.of(new OpinionItem(
                form.text("provision"),
                OpinionKind.valueOf(form.text("kind")),
                form.text("said"),
                "来电编号 " + form.text("callNumber"),
                "",
                "热线来电人"));
    }
}
