package org.jianyan.rest.internal;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response.Status.Family;

/** Tells those who listen where a call has changed something. */
final class ChangeFilter implements ContainerResponseFilter {
    private final EventStream stream;

    @Context
    private HttpServletRequest servletRequest;

    ChangeFilter(EventStream stream) {
        this.stream = stream;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!"GET".equals(request.getMethod()) && response.getStatusInfo().getFamily() == Family.SUCCESSFUL) {
            stream.changed(servletRequest.getPathInfo().split("/", 3)[1]);
        }
    }
}
