package org.jianyan.consultation;

import java.util.Map;

/**
 * Opinions handed in by one method.
 *
 * @param method a collection method's id
 * @param contactPointCode for which contact point; none when a member of the public comments
 * @param form as the method's schema asks
 * @param contact how to reach the author; {@code null} for none
 */
public record NewSubmission(String method, String contactPointCode, Map<String, Object> form, ContactDetails contact) {
    /** A submission whose author does not want to be reached. */
    public NewSubmission(String method, String contactPointCode, Map<String, Object> form) {
        this(method, contactPointCode, form, null);
    }
}
