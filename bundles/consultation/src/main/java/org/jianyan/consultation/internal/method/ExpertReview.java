package org.jianyan.consultation.internal.method;

import org.jianyan.consultation.spi.CollectionMethod;
import org.osgi.service.component.annotations.Component;

/** 论证会. */
@Component(service = CollectionMethod.class)
public final class ExpertReview extends ItemisedForm {
    public ExpertReview() {
        super("expert-review", "论证会", "Expert review");
    }
}
