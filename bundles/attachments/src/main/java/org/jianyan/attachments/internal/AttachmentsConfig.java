package org.jianyan.attachments.internal;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Configuration {@code org.jianyan.attachments}. */
@ComponentPropertyType
public @interface AttachmentsConfig {
    /** Largest file in bytes. */
    int max_bytes() default 20971520;
}
