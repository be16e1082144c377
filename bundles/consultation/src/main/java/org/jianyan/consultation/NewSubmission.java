package org.jianyan.consultation;

import java.util.Map;

/**
 * Opinions handed in by one method.
 *
 * @param method a collection method's id
 * @param contactPointCode for which contact point; none when a member of the public comments
 * @param form as the method's schema asks
 */
public record NewSubmission(String method, String contactPointCode, Map<String, Object> form) {}
