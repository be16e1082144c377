package org.jianyan.example.report;

import java.util.List;
import org.jianyan.commons.Title;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.Form;
import org.jianyan.consultation.spi.OpinionItem;
import org.jianyan.documents.DocxText;
import org.osgi.service.component.annotations.Component;

/** A law school's research report: the docx file is kept as it is, and each of its proposals becomes an opinion. */
@Component
public final class LawSchoolReport implements CollectionMethod {
    private static final int MAX_CHARACTERS = 300_000;

    @Override
    public String id() {
        return "law-school-report";
    }

    @Override
    public Title title() {
        return new Title("法学院调研报告", "Law school's report");
    }

    @Override
    public Form form() {
        return Form.load(LawSchoolReport.class, "law-school-report.schema.json", "law-school-report.ui.json");
    }

    @Override
    public List<OpinionItem> itemise(FilledForm form) {
        byte[] docx = form.files("report").get(0).content();
        return Proposals.read(lines(docx));
    }

    private static String lines(byte[] docx) {
        try {
            return DocxText.lines(docx, MAX_CHARACTERS);
        } catch (ValidationException e) {
            throw new ValidationException(e.problem().violations().stream()
                    .map(fault -> new Violation("report", fault.code(), fault.message()))
                    .toList());
        }
    }
}
