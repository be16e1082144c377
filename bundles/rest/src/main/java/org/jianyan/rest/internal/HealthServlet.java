package org.jianyan.rest.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jianyan.commons.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /health}: 200 when every required part works, 503 otherwise; names the parts, tells no secrets. */
@Component(
        service = Servlet.class,
        configurationPid = "org.jianyan.rest",
        property = {"osgi.http.whiteboard.servlet.name=jianyan-health", "osgi.http.whiteboard.servlet.pattern=/health"})
public final class HealthServlet extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(HealthServlet.class);

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private transient volatile List<HealthCheck> checks = List.of();

    private final transient List<String> required;

    @Activate
    public HealthServlet(RestConfig config) {
        required = List.of(config.required_parts().trim().split("\\s*,\\s*"));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        required.forEach(name -> parts.put(name, "missing"));
        checks.forEach(check -> parts.put(check.name(), state(check)));
        boolean up = parts.values().stream().allMatch("up"::equals);
        response.setStatus(up ? 200 : 503);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(Json.mapper().writeValueAsString(Map.of("status", up ? "up" : "down", "parts", parts)));
    }

    private static String state(HealthCheck check) {
        try {
            check.check();
            return "up";
        } catch (RuntimeException e) {
            LOG.warn("{} is down: {}", check.name(), e.toString());
            LOG.debug("{} is down", check.name(), e);
            return "down";
        }
    }
}
