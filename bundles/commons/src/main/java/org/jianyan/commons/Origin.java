package org.jianyan.commons;

import java.util.regex.Pattern;

/**
 * Where a call comes from.
 *
 * @param address the client's network address, or a word such as {@code console}; anything else becomes empty
 * @param agent what the client says it is, shortened to 200 characters
 */
public record Origin(String address, String agent) {
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Za-z.:%-]{1,64}");
    private static final int AGENT = 200;

    /** Somewhere not known. */
    public static final Origin UNKNOWN = new Origin("", "");

    public Origin {
        address = address != null && ADDRESS.matcher(address).matches() ? address : "";
        agent = agent == null ? "" : agent.replaceAll("\\p{Cntrl}", " ");
        agent = agent.substring(0, Math.min(agent.length(), AGENT));
    }

    /**
     * Of a call over HTTP.
     *
     * @param forwarded what a reverse proxy in front says the client's address is; {@code null} if there is none
     * @param remote the address of the other end of the connection
     */
    public static Origin ofHttp(String forwarded, String remote, String agent) {
        Origin told = new Origin(forwarded, agent);
        return told.address().isEmpty() ? new Origin(remote, agent) : told;
    }
}
