package org.jianyan.publicity.internal;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jianyan.attachments.AttachmentService;
import org.jianyan.commons.Dates;
import org.jianyan.documents.PaperDocument;
import org.jianyan.documents.PaperDocument.Block;
import org.jianyan.documents.PaperDocument.Field;
import org.jianyan.documents.TableDocument.Column;
import org.jianyan.publicity.Campaign;
import org.jianyan.publicity.CampaignActivity;
import org.jianyan.publicity.NewActivity;

/** The publicity record (普法活动记录): law, form, time, place, speaker, audience, materials, questions, photos. */
final class PublicityRecord {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日 HH:mm");

    private PublicityRecord() {}

    static PaperDocument of(Campaign campaign, CampaignActivity activity, AttachmentService attachments) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new PaperDocument.Fields(List.of(
                new Field("宣传法规", "《" + campaign.lawTitle() + "》"),
                new Field("宣传活动", campaign.title()),
                new Field("承办单位", activity.organisationName()),
                new Field("主题", activity.topic()),
                new Field("形式", activity.form().title()),
                new Field("时间", activity.heldAt().atZoneSameInstant(Dates.ZONE).format(TIME)),
                new Field("地点", activity.place()),
                new Field("主讲人", activity.speaker().isEmpty() ? "—" : activity.speaker()),
                new Field("受众", activity.audience() + "，现场 " + activity.audienceCount() + " 人"),
                new Field("发放材料", activity.handedOut() + " 份"))));
        blocks.add(new PaperDocument.Heading(1, "一、活动情况"));
        blocks.add(new PaperDocument.Paragraph(activity.summary()));
        blocks.add(new PaperDocument.Heading(1, "二、现场问答"));
        if (activity.questions().isEmpty()) {
            blocks.add(new PaperDocument.Paragraph("无。"));
        } else {
            blocks.add(questions(activity.questions()));
        }
        blocks.add(new PaperDocument.Heading(1, "三、现场照片"));
        int before = blocks.size();
        activity.photos()
                .forEach(photo -> PaperDocument.Picture.read(photo.caption(), attachments.content(photo.attachmentId()))
                        .ifPresent(blocks::add));
        if (blocks.size() == before) {
            blocks.add(new PaperDocument.Paragraph("无。"));
        }
        blocks.add(new PaperDocument.Closing(List.of(
                activity.organisationName(),
                "填报时间：" + activity.reportedAt().atZoneSameInstant(Dates.ZONE).format(TIME))));
        return new PaperDocument("普法活动记录", blocks);
    }

    private static Block questions(List<NewActivity.Question> questions) {
        List<List<String>> rows = new ArrayList<>();
        for (NewActivity.Question question : questions) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    question.question(),
                    question.answer(),
                    question.provision().isEmpty() ? "—" : question.provision()));
        }
        return new PaperDocument.Table(
                List.of(new Column("序号", 3), new Column("问题", 12), new Column("答复", 18), new Column("涉及条款", 7)), rows);
    }
}
