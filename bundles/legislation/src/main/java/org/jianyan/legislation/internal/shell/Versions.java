package org.jianyan.legislation.internal.shell;

import org.jianyan.commons.NotFound;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftVersion;

/** Versions as the console names them. */
final class Versions {
    private Versions() {}

    /** @param number counted from 1; 0 for the latest */
    static DraftVersion numbered(Draft draft, int number) {
        int wanted = number == 0 ? draft.versions().size() : number;
        return draft.versions().stream()
                .filter(version -> version.number() == wanted)
                .findFirst()
                .orElseThrow(() -> new NotFound("草案 " + draft.id() + " 没有第 " + wanted + " 个版本"));
    }
}
