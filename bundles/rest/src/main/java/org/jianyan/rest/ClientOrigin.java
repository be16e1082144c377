package org.jianyan.rest;

import javax.servlet.http.HttpServletRequest;
import org.jianyan.commons.Origin;

/** Where a request came from, as it was found out before it was authenticated. */
public final class ClientOrigin {
    private static final String ATTRIBUTE = "jianyan.origin";

    private ClientOrigin() {}

    /** Of a request to a resource. */
    public static Origin of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Origin origin ? origin : Origin.UNKNOWN;
    }

    /**
     * Finds it out.
     *
     * @param header in which a reverse proxy in front names the client's address; empty if there is no proxy
     */
    public static Origin find(HttpServletRequest request, String header) {
        Origin origin = Origin.ofHttp(
                header.isEmpty() ? null : request.getHeader(header),
                request.getRemoteAddr(),
                request.getHeader("User-Agent"));
        request.setAttribute(ATTRIBUTE, origin);
        return origin;
    }
}
