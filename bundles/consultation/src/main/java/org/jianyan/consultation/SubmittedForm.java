package org.jianyan.consultation;

/**
 * What was filled in, with the form it was filled in by, whether or not the method is still there.
 *
 * @param version of the method
 * @param bundle symbolic name of the bundle that it came from
 * @param schema JSON Schema 2020-12 of the form, as text
 * @param form as it was handed in, as JSON
 */
public record SubmittedForm(
        String method,
        String version,
        String titleZh,
        String titleEn,
        String bundle,
        String schema,
        String uiSchema,
        String form) {}
