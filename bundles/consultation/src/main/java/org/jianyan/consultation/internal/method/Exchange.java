package org.jianyan.consultation.internal.method;

import org.jianyan.consultation.spi.CollectionMethod;
import org.osgi.service.component.annotations.Component;

/** Opinions that another system hands in. */
@Component(service = CollectionMethod.class)
public final class Exchange extends ItemisedForm {
    public Exchange() {
        super("exchange", "系统交换", "System exchange");
    }
}
