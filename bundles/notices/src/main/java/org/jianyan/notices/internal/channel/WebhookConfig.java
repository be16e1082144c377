package org.jianyan.notices.internal.channel;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Configuration {@code org.jianyan.notices.webhook}. */
@ComponentPropertyType
public @interface WebhookConfig {
    /**
     * The servers that webhooks may call, each by scheme, host and, if it is not the scheme's own, port, such as
     * {@code https://oa.example.gov.cn}; separated by commas. None may be called if it is empty.
     */
    String servers() default "";
}
