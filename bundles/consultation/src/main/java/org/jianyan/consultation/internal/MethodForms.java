package org.jianyan.consultation.internal;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.consultation.MethodInfo;
import org.jianyan.consultation.internal.jpa.MethodFormEntity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The forms by which something was taken in, so that what was filled in can be shown when the method is gone. */
@Component(service = MethodForms.class)
public final class MethodForms {
    private final JpaTemplate jpa;
    private final Set<MethodFormEntity.Key> kept = ConcurrentHashMap.newKeySet();

    @Activate
    public MethodForms(@Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /** Keeps a method's form, before anything is taken in by it; one statement for each version, not for each submission. */
    void keep(MethodInfo method) {
        MethodFormEntity.Key key = new MethodFormEntity.Key(method.id(), method.version());
        if (kept.contains(key)) {
            return;
        }
        if (find(method.id(), method.version()).isEmpty()) {
            try {
                jpa.tx(TransactionType.Required, em -> em.persist(new MethodFormEntity(key, method)));
            } catch (RuntimeException e) {
                // two requests at once, or two nodes: one of them was first
                if (find(method.id(), method.version()).isEmpty()) {
                    throw e;
                }
            }
        }
        kept.add(key);
    }

    public Optional<MethodFormEntity> find(String method, String version) {
        return jpa.txExpr(
                TransactionType.Supports,
                em -> Optional.ofNullable(em.find(MethodFormEntity.class, new MethodFormEntity.Key(method, version))));
    }
}
