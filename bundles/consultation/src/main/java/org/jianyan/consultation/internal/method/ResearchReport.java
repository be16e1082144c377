package org.jianyan.consultation.internal.method;

import org.jianyan.consultation.spi.CollectionMethod;
import org.osgi.service.component.annotations.Component;

/** A report with its proposals itemised. */
@Component(service = CollectionMethod.class)
public final class ResearchReport extends ItemisedForm {
    public ResearchReport() {
        super("research-report", "调研报告", "Research report");
    }
}
