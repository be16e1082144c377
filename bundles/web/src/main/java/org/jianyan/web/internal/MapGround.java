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

    MapGround {
        if (!tiles.isEmpty()) {
            host(tiles);
        }
    }

    /**
     * Where pictures may come from, as a content security policy says it; empty if from nowhere.
     *
     * @throws IllegalArgumentException if it is no address of HTTP
     */
    String source() {
        return tiles.isEmpty() ? "" : " " + host(tiles);
    }

    /** A host of several is any of its domain, as a policy knows only whole names and those below one. */
    private static String host(String address) {
        URI found = URI.create(PLACE.matcher(address.replace("{s}", "0")).replaceAll("0"));
        if (found.getScheme() == null || !found.getScheme().matches("https?") || found.getHost() == null) {
            throw new IllegalArgumentException("map.tiles should be an address such as"
                    + " https://t{s}.example.org/{z}/{x}/{y}.png, and is: " + address);
        }
        String host = found.getHost();
        boolean isSeveral = address.contains("{s}");
        String port = found.getPort() < 0 ? "" : ":" + found.getPort();
        return found.getScheme() + "://" + (isSeveral ? "*" + host.substring(host.indexOf('.')) : host) + port;
    }
}
