package ${package};

import java.util.List;
import org.jianyan.commons.Title;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.Form;
import org.jianyan.consultation.spi.OpinionItem;
import org.jianyan.consultation.spi.OpinionKind;
import org.osgi.service.component.annotations.Component;

/** ${titleEn}: one form, one opinion. */
@Component
public final class ${className} implements CollectionMethod {
    @Override
    public String id() {
        return "${methodId}";
    }

    @Override
    public Title title() {
        return new Title("${titleZh}", "${titleEn}");
    }

    @Override
    public Form form() {
        return Form.load(${className}.class, "${methodId}.schema.json", "${methodId}.ui.json");
    }

    @Override
    public List<OpinionItem> itemise(FilledForm form) {
        return List.of(new OpinionItem(
                form.text("provision"),
                OpinionKind.valueOf(form.text("kind")),
                form.text("text"),
                form.text("reason"),
                "",
                form.text("authorKind")));
    }
}
