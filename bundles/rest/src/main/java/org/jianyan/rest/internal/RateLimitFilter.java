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
import org.jianyan.rest.ClientOrigin;
import org.jianyan.rest.RateLimited;

/** Counts calls without an account by client address in windows of a minute. Each node counts for itself. */
@RateLimited
final class RateLimitFilter implements ContainerRequestFilter {
    private final Cache<String, AtomicInteger> calls = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(100_000)
            .build();
    private final int limit;

    @Context
    private HttpServletRequest servletRequest;

    RateLimitFilter(RestConfig config) {
        limit = config.public_calls_per_minute();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() != null) {
            return;
        }
        if (calls.get(ClientOrigin.of(servletRequest).address(), key -> new AtomicInteger())
                        .incrementAndGet()
                > limit) {
            throw new TooManyRequests("每分钟最多 " + limit + " 次，请一分钟后再试");
        }
    }
}
