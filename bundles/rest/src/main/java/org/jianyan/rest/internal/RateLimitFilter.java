package org.jianyan.rest.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.Context;
import org.jianyan.commons.TooManyRequests;
import org.jianyan.rest.RateLimited;

/** Counts calls without an account by client address in windows of a minute. Each node counts for itself. */
@RateLimited
final class RateLimitFilter implements ContainerRequestFilter {
    private final Cache<String, AtomicInteger> calls = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(100_000)
            .build();
    private final int limit;
    private final String forwardedHeader;

    @Context
    private HttpServletRequest servletRequest;

    RateLimitFilter(RestConfig config) {
        limit = config.public_calls_per_minute();
        forwardedHeader = config.forwarded_header();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() != null) {
            return;
        }
        if (calls.get(client(request), key -> new AtomicInteger()).incrementAndGet() > limit) {
            throw new TooManyRequests("每分钟最多 " + limit + " 次，请一分钟后再试");
        }
    }

    private String client(ContainerRequestContext request) {
        String forwarded = forwardedHeader.isEmpty() ? null : request.getHeaderString(forwardedHeader);
        return forwarded == null ? servletRequest.getRemoteAddr() : forwarded;
    }
}
