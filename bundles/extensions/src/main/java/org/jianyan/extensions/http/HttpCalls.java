package org.jianyan.extensions.http;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Calls other servers for an extension: those hosts that the administrator listed for it in {@code hosts} of
 * {@code org.jianyan.extensions}, and no others. Have it injected: {@code @Reference HttpCalls}. Redirects are not followed.
 */
@ProviderType
public interface HttpCalls {
    /**
     * Sends a request, and waits at most 20 seconds for its answer.
     *
     * @return the answer, whatever its status
     * @throws org.jianyan.commons.Forbidden if the host is not listed for the extension
     * @throws IllegalArgumentException if the address or a header is no proper one: {@code https}, or {@code http} on this
     *     machine
     * @throws IOException if the server cannot be reached, does not answer in time or answers with more than a megabyte
     */
    HttpAnswer send(HttpCall call) throws IOException;
}
