package org.jianyan.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Marks a component as a JAX-RS resource. It is published under {@code /api/v1} plus this address as a server of its
 * own, so that it comes and goes with its bundle without touching any other. Methods' paths are relative to the
 * address; the class carries {@code @Path("/")}.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface RestResource {
    String PREFIX_ = "jianyan.rest.";

    /** For example {@code /consultations}; unique on the platform. */
    String address();
}
