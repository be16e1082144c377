package org.jianyan.rest.internal;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import org.jianyan.commons.CallLimit;
import org.jianyan.rest.ClientOrigin;
import org.jianyan.rest.RateLimited;

/**
 * Counts calls without an account by client address, those that only read apart from the others: behind one address a
 * whole village may be reading. Calls with an account are counted where accounts come in.
 */
@RateLimited
final class RateLimitFilter implements ContainerRequestFilter {
    private final CallLimit reads;
    private final CallLimit calls;

    @Context
    private HttpServletRequest servletRequest;

    @Context
    private ResourceInfo resource;

    RateLimitFilter(RestConfig config) {
        reads = new CallLimit(config.public_reads_per_minute());
        calls = new CallLimit(config.public_calls_per_minute());
    }

    private boolean reads(ContainerRequestContext request) {
        RateLimited limited = resource.getResourceMethod().getAnnotation(RateLimited.class);
        return request.getMethod().equals("GET") || limited != null && limited.reads();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() == null) {
            (reads(request) ? reads : calls)
                    .count(ClientOrigin.of(servletRequest).address());
        }
    }
}
