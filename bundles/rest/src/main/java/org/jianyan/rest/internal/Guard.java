package org.jianyan.rest.internal;

import java.io.IOException;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jianyan.commons.Problem;
import org.jianyan.commons.Uuids;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before everything that is served: says to browsers what they must not do with an answer (OWASP ASVS 4.0, section
 * 14.4), does not wait for ever for a body, and lets no exception out as a page with a stack trace. What is served may say otherwise for itself.
 */
@Component(
        service = Filter.class,
        configurationPid = "org.jianyan.rest",
        property = {
            "osgi.http.whiteboard.filter.name=jianyan-guard",
            "osgi.http.whiteboard.filter.pattern=/*",
            "osgi.http.whiteboard.filter.asyncSupported:Boolean=true"
        })
public final class Guard implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    /** A year, in seconds (RFC 6797). */
    private static final String HSTS = "max-age=31536000; includeSubDomains";

    private final int patience;
    private final int rate;

    @Activate
    public Guard(RestConfig config) {
        patience = config.slow_body_seconds();
        rate = config.slow_body_bytes_per_second();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (asked.isSecure() || "https".equals(asked.getHeader("X-Forwarded-Proto"))) {
            answer.setHeader("Strict-Transport-Security", HSTS);
        }
        if (asked.getHeader("Authorization") != null) {
            answer.setHeader("Cache-Control", "no-store");
        }
        try {
            chain.doFilter(new PatientRequest(asked, patience, rate), response);
        } catch (IOException e) {
            throw e;
        } catch (ServletException | RuntimeException | LinkageError e) {
            if (answer.isCommitted()) {
                throw e;
            }
            String incident = Uuids.next().toString();
            LOG.error("incident {}: cannot answer {} {}", incident, asked.getMethod(), asked.getRequestURI(), e);
            answer.reset();
            answer.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            answer.setContentType("application/problem+json");
            answer.getOutputStream().write(Json.mapper().writeValueAsBytes(Problem.internal(incident)));
        }
    }
}
