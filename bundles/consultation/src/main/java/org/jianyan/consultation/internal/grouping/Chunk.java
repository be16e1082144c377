package org.jianyan.consultation.internal.grouping;

import java.util.List;
import org.jianyan.consultation.internal.jpa.GroupingStore.Worded;

/** Opinions with their words made ready to be compared. */
final class Chunk {
    private Chunk() {}

    record Said(Worded opinion, Wording wording) {}

    static List<Said> said(List<Worded> opinions) {
        return opinions.parallelStream()
                .map(opinion -> new Said(opinion, Wording.of(opinion.text())))
                .toList();
    }
}
