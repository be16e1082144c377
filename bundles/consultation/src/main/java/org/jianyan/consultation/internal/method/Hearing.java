package org.jianyan.consultation.internal.method;

import org.jianyan.consultation.spi.CollectionMethod;
import org.osgi.service.component.annotations.Component;

/** 听证会 (Legislation Law, articles 39 and 67). */
@Component(service = CollectionMethod.class)
public final class Hearing extends ItemisedForm {
    public Hearing() {
        super("hearing", "听证会", "Hearing");
    }
}
