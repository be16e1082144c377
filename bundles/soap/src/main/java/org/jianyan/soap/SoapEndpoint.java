package org.jianyan.soap;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** Marks a component as a JAX-WS endpoint, published at {@code /ws} plus this address, its WSDL at {@code ?wsdl}. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SoapEndpoint {
    String PREFIX_ = "jianyan.soap.";

    /** For example {@code /consultation-exchange}; unique on the platform. */
    String address();
}
