package org.jianyan.rest.internal;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.Bus;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.jianyan.commons.Problem;
import org.jianyan.commons.Unavailable;
import org.jianyan.commons.Withdrawn;

/** CXF's servlet, which says of what is away at present that it is away, where CXF would say that there is no such thing. */
final class RestServlet extends CXFNonSpringServlet {
    private static final long serialVersionUID = 1L;

    private final transient Withdrawn withdrawn;

    RestServlet(Bus bus, Withdrawn withdrawn) {
        super(null, false);
        setBus(bus);
        this.withdrawn = withdrawn;
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        Optional<String> reason = withdrawn.reason(((HttpServletRequest) request).getPathInfo());
        if (reason.isEmpty()) {
            super.service(request, response);
            return;
        }
        Problem problem = new Unavailable(reason.get()).problem();
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setStatus(problem.status());
        answer.setHeader("Retry-After", "30");
        answer.setContentType("application/problem+json");
        answer.getOutputStream().write(Json.mapper().writeValueAsBytes(problem));
    }
}
