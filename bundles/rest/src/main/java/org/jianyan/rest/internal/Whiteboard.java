package org.jianyan.rest.internal;

import java.util.Dictionary;
import java.util.Hashtable;

/** Service properties of the HTTP whiteboard (OSGi Compendium, chapter 140). */
final class Whiteboard {
    private Whiteboard() {}

    static Dictionary<String, Object> servlet(String name, String... patterns) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.http.whiteboard.servlet.name", name);
        properties.put("osgi.http.whiteboard.servlet.pattern", patterns);
        return properties;
    }
}
