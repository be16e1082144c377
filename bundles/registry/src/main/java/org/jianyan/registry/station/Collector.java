package org.jianyan.registry.station;

import java.util.Objects;
import org.jianyan.registry.spi.CollectionActivity.Collected;
import org.jianyan.registry.standard.StaffMember;

/**
 * A collector (立法信息采集员) and what they brought in.
 *
 * @param collected {@code null} if they have no account, or while consultations are stopped
 */
public record Collector(StaffMember member, Collected collected) {
    public Collector {
        Objects.requireNonNull(member, "member");
    }
}
