package org.jianyan.digitalnpc.internal.gateway;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Configuration {@code org.jianyan.digitalnpc.files}. */
@ComponentPropertyType
public @interface FileGatewayConfig {
    /** Directory with the packages: in, out, done, rejected below it; empty if none are exchanged. */
    String directory() default "";

    /** PKCS 12 file with the key that signs what goes out. */
    String keystore() default "";

    /** Its password. */
    String keystore_password() default "";

    /** PEM file with the certificates of those whose packages are taken. */
    String trusted() default "";
}
