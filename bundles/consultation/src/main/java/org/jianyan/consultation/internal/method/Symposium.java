package org.jianyan.consultation.internal.method;

import org.jianyan.consultation.spi.CollectionMethod;
import org.osgi.service.component.annotations.Component;

/** 座谈会. */
@Component(service = CollectionMethod.class)
public final class Symposium extends ItemisedForm {
    public Symposium() {
        super("symposium", "座谈会", "Symposium");
    }
}
