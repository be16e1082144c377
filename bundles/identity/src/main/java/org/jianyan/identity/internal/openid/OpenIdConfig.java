package org.jianyan.identity.internal.openid;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Configuration {@code org.jianyan.openid}. */
@ComponentPropertyType
public @interface OpenIdConfig {
    /** The provider's issuer, an https address; empty for none. */
    String issuer() default "";

    /** As people know the provider. */
    String title() default "统一身份认证";

    String client_id() default "jianyan";

    /** Empty for a public client. */
    String client_secret() default "";

    String scope() default "openid";

    /** By which algorithm the provider signs. */
    String algorithm() default "RS256";

    /** Where browsers may come back to, separated by blanks. */
    String redirect_uris() default "";

    /** Values of amr or acr that say that the provider asked for a second factor, separated by commas; empty for none. */
    String second_factor_values() default "";

    /** How long the provider may take to answer, in milliseconds. */
    int timeout_millis() default 5000;
}
