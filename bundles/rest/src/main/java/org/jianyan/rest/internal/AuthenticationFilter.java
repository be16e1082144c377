package org.jianyan.rest.internal;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Base64;
import javax.annotation.Priority;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.SecurityContext;
import org.jianyan.commons.Authenticator;
import org.jianyan.commons.Origin;
import org.jianyan.commons.Unauthenticated;
import org.jianyan.rest.ClientOrigin;

/** Turns a bearer token, or HTTP Basic credentials, into the caller; without either the caller is the public. */
@Priority(Priorities.AUTHENTICATION)
final class AuthenticationFilter implements ContainerRequestFilter {
    private final Authenticator authenticator;
    private final String forwardedHeader;

    @Context
    private HttpServletRequest servletRequest;

    /** @param forwardedHeader in which a reverse proxy names the client's address; empty if there is no proxy */
    AuthenticationFilter(Authenticator authenticator, String forwardedHeader) {
        this.authenticator = authenticator;
        this.forwardedHeader = forwardedHeader;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getUriInfo().getBaseUri().getPath().startsWith("/api/v1")) {
            throw new org.jianyan.commons.NotFound("REST 服务的地址以 /api/v1 开头");
        }
        Origin origin = ClientOrigin.find(servletRequest, forwardedHeader);
        String header = request.getHeaderString("Authorization");
        if (header != null) {
            request.setSecurityContext(new Caller(authenticate(header, origin)));
        }
    }

    private Principal authenticate(String header, Origin origin) {
        if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return authenticator.byToken(header.substring(7).trim(), origin);
        }
        if (header.regionMatches(true, 0, "Basic ", 0, 6)) {
            String[] pair = decode(header.substring(6).trim()).split(":", 2);
            if (pair.length == 2) {
                return authenticator.byPassword(pair[0], pair[1], origin);
            }
        }
        throw new Unauthenticated("Authorization 应为 Bearer 令牌或 Basic 账号密码");
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Unauthenticated("Basic 凭据不是有效的 Base64");
        }
    }

    private record Caller(Principal principal) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return principal;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}
