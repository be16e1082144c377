package org.jianyan.rest.internal;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.ws.rs.ClientErrorException;
import javax.ws.rs.core.Response;

/**
 * A request whose body may be slow, but not so slow that it is meant to hold a thread for good: what counts is the time
 * spent waiting for it.
 */
final class PatientRequest extends HttpServletRequestWrapper {
    private final long patience;
    private final long rate;

    /**
     * @param patienceSeconds so long a body may take, however slow
     * @param rate bytes a second that it has to reach afterwards
     */
    PatientRequest(HttpServletRequest request, int patienceSeconds, int rate) {
        super(request);
        patience = TimeUnit.SECONDS.toNanos(patienceSeconds);
        this.rate = rate;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Body(super.getInputStream());
    }

    private final class Body extends ServletInputStream {
        private final ServletInputStream in;
        private long waited;
        private long read;

        Body(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            long before = System.nanoTime();
            int b = in.read();
            count(before, b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            long before = System.nanoTime();
            int n = in.read(target, offset, length);
            count(before, Math.max(n, 0));
            return n;
        }

        /** @throws ClientErrorException with 408 if the body is too slow */
        private void count(long before, int n) {
            waited += System.nanoTime() - before;
            read += n;
            if (waited > patience && read < TimeUnit.NANOSECONDS.toSeconds(waited) * rate) {
                throw new ClientErrorException(Response.Status.REQUEST_TIMEOUT);
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
