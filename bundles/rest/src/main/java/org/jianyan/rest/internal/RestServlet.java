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
import org.jianyan.commons.Addresses;
import org.jianyan.commons.Problem;
import org.jianyan.commons.Unavailable;

/** CXF's servlet, which says of what is away at present that it is away, where CXF would say that there is no such thing. */
final class RestServlet extends CXFNonSpringServlet {
    private static final long serialVersionUID = 1L;

    private final transient Addresses addresses;

    RestServlet(Bus bus, Addresses addresses) {
        super(null, false);
        setBus(bus);
        this.addresses = addresses;
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        Optional<String> reason = addresses.whyAway(((HttpServletRequest) request).getPathInfo());
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
