package org.jianyan.consultation.internal.method;

import org.jianyan.consultation.spi.CollectionMethod;
import org.osgi.service.component.annotations.Component;

/** 走访. */
@Component(service = CollectionMethod.class)
public final class HomeVisit extends ItemisedForm {
    public HomeVisit() {
        super("home-visit", "走访", "Home visit");
    }
}
