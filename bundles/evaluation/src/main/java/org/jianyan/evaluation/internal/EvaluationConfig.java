package org.jianyan.evaluation.internal;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Configuration {@code org.jianyan.evaluation}. */
@ComponentPropertyType
public @interface EvaluationConfig {
    /** How long an indicator may take for a year of all contact points, in milliseconds. */
    long indicator_timeout_millis() default 300000;
}
