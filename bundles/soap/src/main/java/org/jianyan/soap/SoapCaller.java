package org.jianyan.soap;

import java.security.Principal;
import org.jianyan.commons.Unauthenticated;

/** Who calls the endpoint in this thread. */
public final class SoapCaller {
    private SoapCaller() {}

    /** The authenticated caller, or {@code null} for the public. */
    public static Principal current() {
        var message = org.apache.cxf.phase.PhaseInterceptorChain.getCurrentMessage();
        var context = message == null ? null : message.get(org.apache.cxf.security.SecurityContext.class);
        return context == null ? null : context.getUserPrincipal();
    }

    /** @throws Unauthenticated if it is the public */
    public static Principal signedIn() {
        Principal caller = current();
        if (caller == null) {
            throw new Unauthenticated("请以 HTTP Basic 方式提供账号和密码");
        }
        return caller;
    }
}
