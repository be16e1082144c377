package org.jianyan.consultation;

/**
 * A collection method on offer.
 *
 * @param version of the bundle it comes from
 * @param owner code of the organisation at and below which it may be used, empty for the whole city
 * @param bundle symbolic name of the bundle
 * @param state OFFERED, or SET_ASIDE for a while after repeated failures
 * @param schema JSON Schema 2020-12 of the form, as text
 */
public record MethodInfo(
        String id,
        String version,
        String titleZh,
        String titleEn,
        String owner,
        String bundle,
        String state,
        String schema,
        String uiSchema) {
    public static final String OFFERED = "OFFERED";
    public static final String SET_ASIDE = "SET_ASIDE";

    /** The same for the part of its owner's scope that its extension was installed for. */
    public MethodInfo ownedBy(String code) {
        return new MethodInfo(id, version, titleZh, titleEn, code, bundle, state, schema, uiSchema);
    }

    /** The same while it is set aside. */
    public MethodInfo setAside() {
        return new MethodInfo(id, version, titleZh, titleEn, owner, bundle, SET_ASIDE, schema, uiSchema);
    }
}
