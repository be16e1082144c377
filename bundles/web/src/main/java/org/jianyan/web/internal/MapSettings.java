package org.jianyan.web.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The map's ground as it is configured at present; it changes while the pages go on being served. */
@Component(service = MapSettings.class, configurationPid = "org.jianyan.web")
public final class MapSettings {
    private static final Logger LOG = LoggerFactory.getLogger(MapSettings.class);

    private volatile MapGround ground = new MapGround("", "");

    /** A map without its ground is better than no pages. */
    @Activate
    @Modified
    void configure(WebConfig config) {
        try {
            ground = new MapGround(config.map_tiles(), config.map_attribution());
        } catch (IllegalArgumentException e) {
            LOG.error("org.jianyan.web.cfg: {}; the map has no ground", e.getMessage());
            ground = new MapGround("", "");
        }
    }

    MapGround ground() {
        return ground;
    }
}
