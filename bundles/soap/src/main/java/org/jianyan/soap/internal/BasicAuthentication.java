package org.jianyan.soap.internal;

import java.security.Principal;
import javax.servlet.http.HttpServletRequest;
import org.apache.cxf.configuration.security.AuthorizationPolicy;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.security.SecurityContext;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.jianyan.commons.Authenticator;
import org.jianyan.commons.Origin;
import org.jianyan.commons.ProblemException;

/** HTTP Basic over the platform's accounts; without credentials the caller is the public. */
final class BasicAuthentication extends AbstractPhaseInterceptor<Message> {
    private final Authenticator authenticator;
    private final String forwardedHeader;

    /** @param forwardedHeader in which a reverse proxy names the client's address; empty if there is no proxy */
    BasicAuthentication(Authenticator authenticator, String forwardedHeader) {
        super(Phase.PRE_INVOKE);
        this.authenticator = authenticator;
        this.forwardedHeader = forwardedHeader;
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
                caller = authenticator.byPassword(policy.getUserName(), policy.getPassword(), origin(message));
            } catch (ProblemException e) {
                Fault fault = new Fault(e);
                fault.setStatusCode(e.problem().status());
                throw fault;
            }
        }
        message.put(SecurityContext.class, new Authenticated(caller));
    }

    private Origin origin(Message message) {
        HttpServletRequest request = (HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST);
        return Origin.ofHttp(
                forwardedHeader.isEmpty() ? null : request.getHeader(forwardedHeader),
                request.getRemoteAddr(),
                request.getHeader("User-Agent"));
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
