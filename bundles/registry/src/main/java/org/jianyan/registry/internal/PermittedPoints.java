package org.jianyan.registry.internal;

import java.util.UUID;
import org.jianyan.commons.Conflict;
import org.jianyan.identity.Action;
import org.jianyan.identity.Caller;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.ContactPointService;
import org.jianyan.registry.lifecycle.Standing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contact points that a caller may do something with. */
@Component(service = PermittedPoints.class)
public final class PermittedPoints {
    private final ContactPointService contactPoints;

    @Activate
    public PermittedPoints(@Reference ContactPointService contactPoints) {
        this.contactPoints = contactPoints;
    }

    /**
     * @throws org.jianyan.commons.NotFound if there is none, or the caller may not know of it
     * @throws org.jianyan.commons.Forbidden if the caller may not do that with it
     */
    public ContactPoint get(Caller caller, Action action, UUID id) {
        caller.require(action);
        ContactPoint point = contactPoints.get(caller, id);
        caller.require(action, point.path());
        return point;
    }

    /** As {@link #get}, one that is a contact point still. */
    public ContactPoint inOffice(Caller caller, Action action, UUID id) {
        ContactPoint point = get(caller, action, id);
        if (point.standing() == Standing.ENDED) {
            throw new Conflict(point.name() + "自 " + point.endedOn() + " 起已不再是立法联系点");
        }
        return point;
    }
}
