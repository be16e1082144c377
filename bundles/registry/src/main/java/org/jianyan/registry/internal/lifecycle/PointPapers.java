package org.jianyan.registry.internal.lifecycle;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jianyan.documents.PaperDocument;
import org.jianyan.documents.PaperDocument.Block;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.lifecycle.PointEvent;

/** The letters about a contact point, and its certificate. */
final class PointPapers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日");
    private static final String BLANK = "＿＿＿＿";

    private PointPapers() {}

    static PaperDocument letter(String issuer, ContactPoint point, PointEvent event) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new PaperDocument.Letterhead(
                issuer, event.paperNumber().isEmpty() ? BLANK + "〔" + BLANK + "〕" + BLANK + "号" : event.paperNumber()));
        blocks.add(new PaperDocument.Salutation(point.name() + "："));
        blocks.add(new PaperDocument.Paragraph(opening(point, event)));
        if (!event.matters().isEmpty()) {
            blocks.add(new PaperDocument.Heading(1, heading(event)));
            matters(event.matters(), blocks);
        }
        blocks.add(new PaperDocument.Paragraph(closing(event)));
        blocks.add(new PaperDocument.Closing(List.of(issuer, event.on().format(DAY))));
        return new PaperDocument(title(point, event), blocks);
    }

    private static String title(ContactPoint point, PointEvent event) {
        return switch (event.act()) {
            case COMMEND -> "关于表扬" + point.name() + "的通报";
            case URGE -> "关于督促" + point.name() + "履行工作职责的通知";
            case EXTEND -> "关于延长" + point.name() + "整改期限的通知";
            case RESTORE, FAIL -> "关于" + point.name() + "整改情况的通知";
            case PROPOSE -> "关于报请更换" + point.name() + "的报告";
            case REPLACE -> "关于更换" + point.name() + "的决定";
            case KEEP -> "关于不予更换" + point.name() + "的决定";
            case RENEW -> "关于" + point.name() + "续任的决定";
            case ADJUST -> "关于调整" + point.name() + "有关事项的决定";
            case LEAVE -> "关于" + point.name() + "退出的决定";
            case END_TERM -> "关于" + point.name() + "任期届满的决定";
            case AWARD -> "关于设立" + point.name() + "的决定";
        };
    }

    private static String opening(ContactPoint point, PointEvent event) {
        String council = event.session().isEmpty() ? "" : "经市人大常委会" + event.session() + "研究决定，";
        String reason = stop(event.reason());
        return switch (event.act()) {
            case COMMEND -> reason + "为鼓励先进，现予以通报表扬。";
            case URGE -> reason + "根据立法联系点工作有关规定，现督促你单位认真履行工作职责，于 " + day(event.deadline()) + "前完成整改，并书面报告整改情况。";
            case EXTEND -> reason + "整改期限延长至 " + day(event.deadline()) + "。";
            case RESTORE -> "经复查，你单位已按要求完成整改，自即日起结束督促。" + reason;
            case FAIL -> "经复查，你单位在规定期限内仍未达到要求。" + reason + "将按照有关规定报请市人大常委会主任会议研究。";
            case PROPOSE -> reason + "该立法联系点经督促仍达不到要求，建议予以更换，请主任会议审议。";
            case REPLACE -> council + "自即日起更换该立法联系点，标牌（编号 " + plaque(point) + "）予以收回。" + reason;
            case KEEP -> council + "不予更换，继续作为立法联系点开展工作。" + reason;
            case RENEW -> council + "续任立法联系点，任期至 " + day(point.termUntil()) + "。" + reason;
            case ADJUST -> council + "对该立法联系点有关事项作出调整，现名称为" + point.name() + "。" + reason;
            case LEAVE -> council + "同意该单位退出，标牌（编号 " + plaque(point) + "）予以收回。" + reason;
            case END_TERM -> council + "任期届满，不再续任，标牌（编号 " + plaque(point) + "）予以收回。" + reason;
            case AWARD -> council + "设立" + point.name() + "，授予标牌（编号 " + plaque(point) + "），任期至 "
                    + day(point.termUntil()) + "。";
        };
    }

    private static String heading(PointEvent event) {
        return switch (event.act()) {
            case COMMEND -> "主要成绩";
            case URGE, EXTEND -> "需要整改的事项";
            default -> "有关事项";
        };
    }

    private static String closing(PointEvent event) {
        return switch (event.act()) {
            case COMMEND -> "希望你单位珍惜荣誉，再接再厉。各立法联系点要学习先进，进一步发挥建言站、助推器、检测仪作用。";
            case URGE -> "期满后将组织复查。经督促仍达不到要求的，将按照有关规定报市人大常委会主任会议确定后予以更换。";
            default -> "特此通知。";
        };
    }

    private static void matters(String text, List<Block> blocks) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        for (int i = 0; i < lines.size(); i++) {
            blocks.add(new PaperDocument.Paragraph(
                    (i + 1) + ". " + stop(lines.get(i).strip())));
        }
    }

    private static String stop(String sentence) {
        return sentence.isEmpty() || "。！？".indexOf(sentence.charAt(sentence.length() - 1)) >= 0
                ? sentence
                : sentence + "。";
    }

    private static String day(LocalDate day) {
        return day == null ? BLANK : day.format(DAY);
    }

    private static String plaque(ContactPoint point) {
        return point.plaqueNumber() == null ? BLANK : point.plaqueNumber();
    }

    static PaperDocument certificate(String issuer, ContactPoint point) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new PaperDocument.Centred("编号：" + point.plaqueNumber(), false));
        blocks.add(new PaperDocument.Centred("", false));
        blocks.add(new PaperDocument.Centred(point.name(), true));
        blocks.add(new PaperDocument.Centred("", false));
        blocks.add(new PaperDocument.Paragraph(
                "经市人大常委会主任会议研究决定，设立你单位为立法联系点，任期自 " + day(point.termFrom()) + "至 " + day(point.termUntil()) + "。"));
        blocks.add(new PaperDocument.Paragraph("特发此证。"));
        blocks.add(
                new PaperDocument.Closing(List.of(issuer, point.establishedOn().format(DAY))));
        return new PaperDocument("立法联系点证书", blocks);
    }
}
