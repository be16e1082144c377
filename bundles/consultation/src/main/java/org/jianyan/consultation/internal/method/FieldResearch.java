package org.jianyan.consultation.internal.method;

import org.jianyan.consultation.spi.CollectionMethod;
import org.osgi.service.component.annotations.Component;

/** 调研. */
@Component(service = CollectionMethod.class)
public final class FieldResearch extends ItemisedForm {
    public FieldResearch() {
        super("field-research", "调研", "Field research");
    }
}
