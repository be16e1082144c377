package org.jianyan.soap.internal;

import java.security.Principal;
import org.apache.cxf.configuration.security.AuthorizationPolicy;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.security.SecurityContext;
import org.jianyan.commons.Authenticator;
import org.jianyan.commons.ProblemException;

/** HTTP Basic over the platform's accounts; without credentials the caller is the public. */
final class BasicAuthentication extends AbstractPhaseInterceptor<Message> {
    private final Authenticator authenticator;

    BasicAuthentication(Authenticator authenticator) {
        super(Phase.PRE_INVOKE);
        this.authenticator = authenticator;
    }

    @Override
    public void handleMessage(Message message) {
        String base = String.valueOf(message.get(Message.REQUEST_URI));
        if (!base.startsWith("/ws/")) {
            throw new Fault(new IllegalArgumentException("SOAP 服务的地址以 /ws 开头"));
        }
        AuthorizationPolicy policy = message.get(AuthorizationPolicy.class);
        Principal caller = null;
        if (policy != null && policy.getUserName() != null) {
            try {
                caller = authenticator.byPassword(policy.getUserName(), policy.getPassword());
            } catch (ProblemException e) {
                Fault fault = new Fault(e);
                fault.setStatusCode(401);
                throw fault;
            }
        }
        message.put(SecurityContext.class, new Authenticated(caller));
    }

    private record Authenticated(Principal principal) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return principal;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }
    }
}
