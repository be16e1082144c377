package org.jianyan.web.internal;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Configuration {@code org.jianyan.web}. */
@ComponentPropertyType
public @interface WebConfig {
    /**
     * Address of the pictures that a map is put together of, with {@code {z}}, {@code {x}}, {@code {y}} and, where there are
     * several hosts, {@code {s}}; WGS 84 or close to it. Without one the map has no ground.
     */
    String map_tiles() default "";

    /** Whose map it is and by which number it was approved, as the law on maps wants it shown. */
    String map_attribution() default "";
}
