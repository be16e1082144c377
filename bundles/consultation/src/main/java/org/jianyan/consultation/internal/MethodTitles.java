package org.jianyan.consultation.internal;

import java.util.HashMap;
import java.util.Map;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.consultation.CollectionMethodService;
import org.jianyan.consultation.internal.jpa.SummaryStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What methods are called in Chinese, those that are gone included. */
@Component(service = MethodTitles.class)
public final class MethodTitles {
    private final JpaTemplate jpa;
    private final CollectionMethodService methods;

    @Activate
    public MethodTitles(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference CollectionMethodService methods) {
        this.jpa = jpa;
        this.methods = methods;
    }

    /** By their identifiers. */
    public Map<String, String> all() {
        Map<String, String> titles =
                new HashMap<>(jpa.txExpr(TransactionType.Supports, em -> new SummaryStore(em).formTitles()));
        titles.putAll(methods.titles());
        titles.put(Batches.METHOD, Batches.TITLE);
        return titles;
    }
}
