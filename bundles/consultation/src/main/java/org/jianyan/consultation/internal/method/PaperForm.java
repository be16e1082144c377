package org.jianyan.consultation.internal.method;

import org.jianyan.consultation.spi.CollectionMethod;
import org.osgi.service.component.annotations.Component;

/** A form filled in on paper, typed in at the contact point. */
@Component(service = CollectionMethod.class)
public final class PaperForm extends ItemisedForm {
    public PaperForm() {
        super("paper-form", "纸质意见表", "Paper form");
    }
}
