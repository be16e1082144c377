package org.jianyan.web.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.util.Map;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The pages at {@code /}: what the build made of {@code src/main/pages}, as it lies in this bundle.
 *
 * <p>Files whose names carry a hash of what is in them ({@code /assets/}) may be kept for ever, everything else is
 * asked for anew each time and answered with 304 if it is still the same. An address that is not a file's belongs to
 * the pages' own routes and is answered with the one document that draws them all; what begins with another room's
 * prefix is not found. Files are compressed when they are built, not when they are asked for.
 */
@Component(
        service = Servlet.class,
        property = {"osgi.http.whiteboard.servlet.name=jianyan-pages", "osgi.http.whiteboard.servlet.pattern=/*"})
public final class PagesServlet extends HttpServlet {
    /**
     * Scripts come from here alone; the component library of the desks writes its styles into the page; pictures come
     * from here, and a map's from where it was configured.
     */
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:%s; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    private static final ObjectMapper JSON = new ObjectMapper();
    /** A file's name says what is in it, so it never changes: a year, in seconds. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=UTF-8",
            "js", "text/javascript; charset=UTF-8",
            "css", "text/css; charset=UTF-8",
            "svg", "image/svg+xml",
            "json", "application/json",
            "webmanifest", "application/manifest+json");

    private final transient PageFiles files;
    private final transient MapSettings map;

    @Activate
    public PagesServlet(BundleContext context, @Reference MapSettings map) {
        files = PageFiles.of(context.getBundle());
        this.map = map;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals("/map.json")) {
            response.setContentType("application/json");
            response.setHeader("Cache-Control", "no-cache");
            JSON.writeValue(response.getOutputStream(), map.ground());
            return;
        }
        Optional<PageFiles.File> found = files.find(path);
        if (found.isEmpty() && isRoute(path)) {
            found = files.find("/index.html");
        }
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(found.get(), request, response);
    }

    /** Whether an address may be one that the pages draw themselves: no file, and no other room's. */
    private static boolean isRoute(String path) {
        return !path.matches("/(api|ws|health|assets)(/.*)?") && path.lastIndexOf('.') <= path.lastIndexOf('/');
    }

    private void send(PageFiles.File file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(
                "Content-Security-Policy", POLICY.formatted(map.ground().source()));
        response.setHeader("Permissions-Policy", "camera=(self), microphone=(self), geolocation=(self)");
        response.setHeader("Cache-Control", file.path().startsWith("/assets/") ? FOR_EVER : "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("ETag", file.tag());
        if (file.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        PageFiles.Form form = file.form(request.getHeader("Accept-Encoding"));
        if (!form.encoding().isEmpty()) {
            response.setHeader("Content-Encoding", form.encoding());
        }
        response.setContentType(type(file.path()));
        response.setContentLength(form.length());
        try (InputStream content = form.address().openStream()) {
            content.transferTo(response.getOutputStream());
        }
    }

    private static String type(String path) {
        String known = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        String guessed = known == null ? URLConnection.guessContentTypeFromName(path) : known;
        return guessed == null ? "application/octet-stream" : guessed;
    }
}
