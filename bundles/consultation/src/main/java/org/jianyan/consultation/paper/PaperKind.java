package org.jianyan.consultation.paper;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jianyan.documents.Format;

/** The papers of a consultation. */
public enum PaperKind {
    /** The letter that asks for opinions (征求意见函). */
    REQUEST("request", "征求意见函", Format.PAPERS),
    /** Every opinion with what was decided (意见建议汇总表). */
    COLLATION_TABLE("collation-table", "意见建议汇总表", Format.TABLES),
    /** What became of opinions, for a contact point or for all (采纳情况反馈). */
    ADOPTION_TABLE("adoption-table", "采纳情况反馈表", Format.TABLES),
    /** The commission's report on the consultation, with charts. */
    REPORT("report", "征求意见情况报告", Format.PAPERS);

    private final String id;
    private final String title;
    private final List<Format> formats;

    PaperKind(String id, String title, List<Format> formats) {
        this.id = id;
        this.title = title;
        this.formats = formats;
    }

    /** Its name in addresses and file names. */
    public String id() {
        return id;
    }

    /** The Chinese word for it. */
    public String title() {
        return title;
    }

    /** In which formats it is written. */
    public List<Format> formats() {
        return formats;
    }

    /** The one with this name. */
    public static Optional<PaperKind> of(String id) {
        return Stream.of(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
