package org.jianyan.web.internal;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * The ground of the map of contact points, as somebody configured it.
 *
 * @param tiles address of its pictures with their places in braces; empty if there is none
 * @param attribution whose map it is; may be empty
 */
record MapGround(String tiles, String attribution) {
    private static final Pattern PLACE = Pattern.compile("\\{[a-z]}");
    private static final Pattern HOSTS = Pattern.compile("^[a-z]+://[^/]*\\{s}");

    /** @throws IllegalArgumentException if the address is no address of HTTP */
    MapGround {
        if (!tiles.isEmpty()) {
            host(tiles);
        }
    }

    /** Where pictures may come from, as a content security policy says it; empty if from nowhere. */
    String source() {
        return tiles.isEmpty() ? "" : " " + host(tiles);
    }

    /** Of several hosts, any below the same domain, as a policy knows only whole names and those below one. */
    private static String host(String address) {
        boolean isSeveral = HOSTS.matcher(address).find();
        URI found = URI.create(PLACE.matcher(address).replaceAll("0"));
        String host = "https".equals(found.getScheme()) || "http".equals(found.getScheme()) ? found.getHost() : null;
        if (host == null || isSeveral && host.indexOf('.') < 0) {
            throw new IllegalArgumentException("map.tiles should be an address such as"
                    + " https://t{s}.example.org/{z}/{x}/{y}.png, and is: " + address);
        }
        String port = found.getPort() < 0 ? "" : ":" + found.getPort();
        return found.getScheme() + "://" + (isSeveral ? "*" + host.substring(host.indexOf('.')) : host) + port;
    }
}
