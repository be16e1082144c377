package org.jianyan.rest.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.Servlet;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/**
 * {@code /api/v1/events}: server-sent events (WHATWG HTML, section 9.2) that say where something has changed, and nothing
 * of what. The data of an event is the first part of an address, such as {@code consultations}: whoever shows something
 * from there asks for it again, with their own rights.
 */
@Component(
        service = {Servlet.class, EventHandler.class, EventStream.class},
        configurationPid = "org.jianyan.rest",
        property = {
            "osgi.http.whiteboard.servlet.name=jianyan-events",
            "osgi.http.whiteboard.servlet.pattern=/api/v1/events",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true",
            "event.topics=org/jianyan/*"
        })
public final class EventStream extends HttpServlet implements EventHandler {
    private static final String METHODS = "(objectClass=org.jianyan.consultation.spi.CollectionMethod)";
    /** What changes within so many milliseconds is said at once. */
    private static final int TOGETHER = 1000;
    /** So many seconds nothing is said at most, so that a connection that is gone is noticed. */
    private static final int SILENCE = 20;
    /** After so many milliseconds a client connects anew. */
    private static final long LASTING = 600_000;

    private final transient Set<String> changed = ConcurrentHashMap.newKeySet();
    private final transient Set<Reader> readers = ConcurrentHashMap.newKeySet();
    private final transient ScheduledExecutorService clock;
    private final transient BundleContext context;
    private final transient ServiceListener methods;
    private final int most;
    private int silence;

    @Activate
    public EventStream(BundleContext context, RestConfig config) throws InvalidSyntaxException {
        this.context = context;
        most = config.event_streams();
        clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "jianyan-events");
            thread.setDaemon(true);
            return thread;
        });
        methods = event -> {
            changed("collection-methods");
            // others may learn of the service a little later than this
            clock.schedule(() -> changed("collection-methods"), 2L * TOGETHER, TimeUnit.MILLISECONDS);
        };
        context.addServiceListener(methods, METHODS);
        clock.scheduleWithFixedDelay(this::tell, TOGETHER, TOGETHER, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() {
        context.removeServiceListener(methods);
        clock.shutdownNow();
        readers.forEach(Reader::end);
    }

    /** Work in the background names the address under which what it did is seen, as {@code changed}. */
    @Override
    public void handleEvent(Event event) {
        if (event.getProperty("changed") instanceof String area) {
            changed(area);
        }
    }

    /** Notes that something under an address has changed. */
    void changed(String area) {
        changed.add(area);
    }

    private void tell() {
        List<String> areas = List.copyOf(changed);
        areas.forEach(changed::remove);
        silence = areas.isEmpty() ? silence + 1 : 0;
        if (!areas.isEmpty() || silence >= SILENCE) {
            silence = 0;
            readers.forEach(reader -> reader.tell(areas));
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (readers.size() >= most) {
            response.setHeader("Retry-After", "60");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext async = request.startAsync();
        async.setTimeout(LASTING);
        Reader reader = new Reader(async, response.getOutputStream());
        readers.add(reader);
        async.addListener(reader);
        reader.begin();
    }

    /** Somebody who listens. What cannot be written yet waits, the same area once. */
    private final class Reader implements WriteListener, AsyncListener {
        private final AsyncContext async;
        private final ServletOutputStream out;
        private final Set<String> waiting = new LinkedHashSet<>();

        Reader(AsyncContext async, ServletOutputStream out) {
            this.async = async;
            this.out = out;
        }

        synchronized void begin() {
            waiting.add("retry: 5000\n\n");
            out.setWriteListener(this);
        }

        synchronized void tell(Collection<String> areas) {
            areas.forEach(area -> waiting.add("data: " + area + "\n\n"));
            if (areas.isEmpty()) {
                waiting.add(":\n\n");
            }
            write();
        }

        @Override
        public synchronized void onWritePossible() {
            write();
        }

        private void write() {
            try {
                while (!waiting.isEmpty() && out.isReady()) {
                    String next = waiting.iterator().next();
                    waiting.remove(next);
                    out.write(next.getBytes(StandardCharsets.UTF_8));
                }
                if (out.isReady()) {
                    out.flush();
                }
            } catch (IOException | IllegalStateException e) {
                // nobody listens any more
                end();
            }
        }

        void end() {
            if (readers.remove(this)) {
                try {
                    async.complete();
                } catch (IllegalStateException e) {
                    // it has ended already
                    return;
                }
            }
        }

        @Override
        public void onError(Throwable error) {
            end();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            end();
        }

        @Override
        public void onError(AsyncEvent event) {
            end();
        }

        @Override
        public void onComplete(AsyncEvent event) {
            readers.remove(this);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // it is started once
        }
    }
}
