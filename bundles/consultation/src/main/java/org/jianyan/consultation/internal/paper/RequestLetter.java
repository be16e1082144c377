package org.jianyan.consultation.internal.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jianyan.commons.Dates;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Visibility;
import org.jianyan.consultation.paper.PaperRequest;
import org.jianyan.consultation.task.Task;
import org.jianyan.documents.PaperDocument;
import org.jianyan.documents.PaperDocument.Block;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftSource;
import org.jianyan.legislation.DraftVersion;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionKind;

/**
 * 征求意见函: number, addressees, what is asked, until when, how to answer, whom to ask, secrecy, and the text with its
 * explanation.
 */
final class RequestLetter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日 H 时");
    private static final String BLANK = "＿＿＿＿";

    private RequestLetter() {}

    /**
     * @param issuer who asks
     * @param asked the tasks it gives
     * @param provisions the text, in reading order
     */
    static PaperDocument of(
            PaperRequest request,
            Consultation consultation,
            Draft draft,
            String issuer,
            List<Task> asked,
            List<Provision> provisions) {
        DraftVersion version = draft.versions().stream()
                .filter(one -> one.id().equals(consultation.versionId()))
                .findFirst()
                .orElseThrow();
        String law = "《" + draft.title() + "（" + version.label() + "）》";
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new PaperDocument.Letterhead(issuer, given(request.number(), BLANK + "〔" + BLANK + "〕" + BLANK + "号")));
        blocks.add(new PaperDocument.Salutation(
                asked.stream().map(Task::contactPointName).collect(Collectors.joining("、")) + "："));
        blocks.add(new PaperDocument.Paragraph(purpose(draft, version) + "，现将" + law
                + "送上，请按照立法联系点工作要求，组织听取有关方面的意见建议，于 "
                + consultation.deadline().atZoneSameInstant(Dates.ZONE).format(TIME) + "前反馈。"));
        questions(request, blocks);
        blocks.add(new PaperDocument.Heading(1, "反馈方式"));
        blocks.add(new PaperDocument.Paragraph(
                "意见请逐条写明条款、修改建议和理由，在立法联系点平台的任务“" + consultation.title() + "”中提交，报告经负责人签发后一并报送。"));
        blocks.add(new PaperDocument.Paragraph("联系人及电话：" + given(request.contact(), BLANK) + "。"));
        if (consultation.visibility() != Visibility.PUBLIC) {
            blocks.add(new PaperDocument.Heading(1, "保密要求"));
            blocks.add(new PaperDocument.Paragraph("本稿尚未公开，仅供征求意见使用，属工作秘密，请妥善保管，不得向无关人员提供，不得在互联网上传播。"));
        }
        blocks.add(new PaperDocument.Paragraph("附件：" + law + (version.note().isBlank() ? "" : "及说明")));
        blocks.add(new PaperDocument.Closing(
                List.of(issuer, LocalDate.now(Dates.ZONE).format(DAY))));
        blocks.add(new PaperDocument.NewPage());
        blocks.add(new PaperDocument.Centred("附件　" + law, true));
        version.note().lines().forEach(line -> blocks.add(new PaperDocument.Centred(line, false)));
        text(provisions, blocks);
        return new PaperDocument("关于征求" + law + "意见的函", blocks);
    }

    private static String purpose(Draft draft, DraftVersion version) {
        if (draft.source().isSentDown()) {
            return "根据" + draft.sentBy() + "征求意见的要求";
        }
        if (draft.source() == DraftSource.PLAN) {
            return "为科学编制立法规划和计划，使立法项目更好地反映各方面的需求";
        }
        return version.inForceFrom() == null ? "为提高立法质量，使法规更好地反映民意、切合实际" : "为了解法规实施情况，研究其修改完善";
    }

    private static String given(String text, String blank) {
        return text == null || text.isBlank() ? blank : text;
    }

    private static void questions(PaperRequest request, List<Block> blocks) {
        if (request.questions() == null || request.questions().isBlank()) {
            return;
        }
        blocks.add(new PaperDocument.Heading(1, "请重点研究的问题"));
        List<String> lines =
                request.questions().lines().filter(line -> !line.isBlank()).toList();
        for (int i = 0; i < lines.size(); i++) {
            blocks.add(new PaperDocument.Paragraph((i + 1) + ". " + lines.get(i).strip()));
        }
    }

    private static void text(List<Provision> provisions, List<Block> blocks) {
        for (int i = 0; i < provisions.size(); i++) {
            Provision unit = provisions.get(i);
            boolean isLed = unit.kind() == ProvisionKind.ARTICLE
                    && unit.text().isEmpty()
                    && i + 1 < provisions.size()
                    && unit.id().equals(provisions.get(i + 1).parentId())
                    && provisions.get(i + 1).mark().isEmpty();
            if (unit.kind().isHeading()) {
                String caption = unit.caption() == null ? unit.text() : unit.caption();
                blocks.add(new PaperDocument.Centred((unit.mark() + "　" + caption).strip(), true));
            } else if (unit.kind() == ProvisionKind.ARTICLE) {
                String text = isLed ? provisions.get(++i).text() : unit.text();
                blocks.add(new PaperDocument.Led(unit.mark() + "　", text));
            } else if (!unit.mark().isEmpty() || !unit.text().isEmpty()) {
                blocks.add(new PaperDocument.Paragraph(unit.mark() + unit.text()));
            }
        }
    }
}
