package org.jianyan.registry;

import java.math.BigDecimal;

/**
 * A place on the earth, in degrees of WGS 84, to six places: about 10 cm.
 *
 * @param latitude -90 to 90, north is more
 * @param longitude -180 to 180, east is more
 */
public record Location(BigDecimal latitude, BigDecimal longitude) {}
