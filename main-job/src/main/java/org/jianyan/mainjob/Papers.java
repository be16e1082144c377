package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** A consultation's official papers, by REST, SOAP and the console. */
final class Papers {
    private final Job job;
    private final String consultation;

    Papers(Job job, String consultation) {
        this.job = job;
        this.consultation = consultation;
    }

    private byte[] paper(RestClient client, String name) {
        return client.download("/papers/" + consultation + "/" + name);
    }

    private static String text(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** The letter that asked. */
    void request() {
        job.keep(
                "request.docx",
                paper(
                        job.commission(),
                        "request.docx?number=" + text("常人法函〔2026〕示例 1 号") + "&contact=" + text("示例经办人，0519-00000000")
                                + "&questions=" + text("每户限养一条是否合适？\n登记的材料和期限是否便民？")));
    }

    /** What came of it. */
    void write() {
        for (String format : List.of("xlsx", "docx")) {
            job.keep("collation-table." + format, paper(job.commission(), "collation-table." + format));
        }
        job.keep("adoption-table.docx", paper(job.commission(), "adoption-table.docx"));
        job.keep(
                "adoption-table-320402-01.xlsx",
                paper(job.liaison("320402-01"), "adoption-table.xlsx?contactPointCode=320402-01"));
        String csv = new String(paper(job.commission(), "collation-table.csv"), StandardCharsets.UTF_8);
        Unexpected.unless(csv.contains("采纳理由") && csv.contains("多代同住"), "the csv begins " + csv.substring(0, 200));
        int foreign = job.liaison("320404-01")
                .status("/papers/" + consultation + "/adoption-table.xlsx?contactPointCode=320402-01");
        Unexpected.unless(foreign == 400, "another contact point's table was answered " + foreign);
        String report = SoapClient.texts(
                        job.soap("papers", People.COMMISSION)
                                .call(
                                        "fetchPaper",
                                        "<consultationId>" + consultation
                                                + "</consultationId><paper><kind>report</kind><format>docx</format></paper>"),
                        "content")
                .get(0);
        job.keep("consultation-report.docx", Base64.getMimeDecoder().decode(report));
        JsonNode symposium = job.commission().all("/consultations/" + consultation + "/opinions").stream()
                .filter(opinion -> opinion.get("method").asText().equals("symposium"))
                .findFirst()
                .orElseThrow();
        job.keep(
                "symposium-record.docx",
                job.liaison("320402-01")
                        .download(
                                "/submissions/" + symposium.get("submissionId").asText() + "/record.docx"));
        byConsole(csv);
        job.say("papers: letter, collation table, adoption table for all and for one contact point, report with charts,"
                + " symposium record; docx, xlsx, csv; by REST, SOAP and the console");
        printed(symposium.get("submissionId").asText());
    }

    /** The same as PDF, which needs fonts. */
    private void printed(String symposium) {
        if (job.commission().status("/papers/" + consultation + "/request.pdf") == 400) {
            job.say("papers as PDF: left out, since this machine has no Chinese font (Debian package fonts-noto-cjk)");
            return;
        }
        for (String name : List.of("request", "collation-table", "adoption-table", "report")) {
            keepPdf(name, "/papers/" + consultation + "/" + name);
        }
        String draft = job.commission()
                .get("/consultations/" + consultation)
                .get("draftId")
                .asText();
        JsonNode versions = job.commission().get("/drafts/" + draft).get("versions");
        keepPdf(
                "comparison-table",
                "/drafts/" + draft + "/comparison",
                "?from=" + versions.get(0).get("id").asText() + "&to="
                        + versions.get(1).get("id").asText());
        keepPdf("symposium-record", "/submissions/" + symposium + "/record");
        for (JsonNode task : job.commission().all("/tasks")) {
            if (task.get("consultationId").asText().equals(consultation)
                    && task.get("state").asText().equals("SENT")) {
                String[] path = task.get("contactPointPath").asText().split("/");
                String code = path[path.length - 1];
                keepPdf(
                        "contact-point-report-" + code,
                        "/tasks/" + task.get("id").asText() + "/report");
            }
        }
        job.say("the same papers as PDF, with embedded fonts");
    }

    private void keepPdf(String name, String path) {
        keepPdf(name, path, "");
    }

    private void keepPdf(String name, String path, String query) {
        job.keep(name + ".pdf", job.commission().download(path + ".pdf" + query));
    }

    private void byConsole(String csv) {
        String told = new ConsoleClient(
                        job.sshPort(), People.COMMISSION, job.people().password(People.COMMISSION))
                .run("consultation:paper " + consultation + " collation-table csv");
        try {
            Path file =
                    Path.of(told.strip().lines().reduce((first, last) -> last).orElse(""));
            Unexpected.unless(Files.readString(file).equals(csv), "the console's csv differs from that of REST");
        } catch (IOException e) {
            throw new Unexpected("consultation:paper said " + told, e);
        }
    }
}
