package org.jianyan.consultation.internal;

import org.jianyan.commons.NotFound;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.identity.Action;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Organisation;
import org.jianyan.identity.OrganisationService;

/** The organisations that settings belong to. */
public final class Owners {
    private Owners() {}

    /**
     * An organisation in which the caller has a right.
     *
     * @throws ValidationException if there is none with the code
     */
    public static Organisation of(OrganisationService organisations, Caller caller, Action action, String code) {
        try {
            Organisation organisation = organisations.byCode(code);
            caller.require(action, organisation.path());
            return organisation;
        } catch (NotFound e) {
            throw new ValidationException(new Violation("organisationCode", "unknown", "没有代码为 " + code + " 的组织"));
        }
    }
}
