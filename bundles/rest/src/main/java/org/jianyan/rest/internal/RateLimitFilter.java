package org.jianyan.rest.internal;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.Context;
import org.jianyan.commons.CallLimit;
import org.jianyan.rest.ClientOrigin;
import org.jianyan.rest.RateLimited;

/** Counts calls without an account by client address; those with one are counted where accounts come in. */
@RateLimited
final class RateLimitFilter implements ContainerRequestFilter {
    private final CallLimit limit;

    @Context
    private HttpServletRequest servletRequest;

    RateLimitFilter(RestConfig config) {
        limit = new CallLimit(config.public_calls_per_minute());
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() == null) {
            limit.count(ClientOrigin.of(servletRequest).address());
        }
    }
}
