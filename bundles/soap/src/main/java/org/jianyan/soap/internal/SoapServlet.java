package org.jianyan.soap.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.Bus;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.jianyan.commons.Addresses;

/** CXF's servlet, which answers for what is away at present with a fault that says so. */
final class SoapServlet extends CXFNonSpringServlet {
    private static final long serialVersionUID = 1L;
    private static final String FAULT =
            "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><soap:Fault>"
                    + "<faultcode>soap:Server</faultcode><faultstring>%s</faultstring>"
                    + "</soap:Fault></soap:Body></soap:Envelope>";

    private final transient Addresses addresses;

    SoapServlet(Bus bus, DestinationRegistry registry, Addresses addresses) {
        super(registry, false);
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
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        answer.setHeader("Retry-After", "30");
        answer.setContentType("text/xml; charset=UTF-8");
        answer.getOutputStream().write(FAULT.formatted(reason.get()).getBytes(StandardCharsets.UTF_8));
    }
}
