package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Files come with submissions, and an author leaves word of how to be reached, and takes it back. */
final class HandedIn {
    private static final String PHOTO = "座谈会现场（示意图）.png";
    private static final String REPORT = "物业小区养犬管理调研报告（示例）.docx";

    private final Job job;
    private final Gathering gathering;
    private final List<JsonNode> opinions;

    HandedIn(Job job, Gathering gathering, String consultation) {
        this.job = job;
        this.gathering = gathering;
        opinions = job.commission().all("/consultations/" + consultation + "/opinions");
    }

    void run() {
        photo();
        report();
        exchange();
        contact();
    }

    private static String address(String receipt, String name) {
        return "/receipts/" + receipt + "/attachments?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private String submission(String method) {
        return opinions.stream()
                .filter(opinion -> opinion.get("method").asText().equals(method))
                .findFirst()
                .orElseThrow()
                .get("submissionId")
                .asText();
    }

    private void photo() {
        String receipt = gathering.receipt("symposium");
        RestClient liaison = job.liaison("320402-01");
        byte[] photo = SampleFiles.photo();
        liaison.send(address(receipt, PHOTO), photo);
        int foreign = job.liaison("320404-01").trySending(address(receipt, PHOTO), photo);
        int program = liaison.trySending(address(receipt, "现场.png"), new byte[] {'M', 'Z', 0, 1, 2, 3});
        Unexpected.unless(
                foreign == 403 && program == 400,
                "a foreign contact point and a program should be refused: " + foreign + " " + program);
        String files = "/submissions/" + submission("symposium") + "/attachments";
        JsonNode kept = job.commission().get(files);
        byte[] read =
                job.commission().download(files + "/" + kept.get(0).get("id").asText());
        Unexpected.unless(
                kept.size() == 1 && Arrays.equals(read, photo), "the photo should be read as it was sent: " + kept);
        String shown = new ConsoleClient(
                        job.sshPort(), People.COMMISSION, job.people().password(People.COMMISSION))
                .run("consultation:attachments " + submission("symposium"));
        Unexpected.unless(shown.contains(PHOTO) && shown.contains("image/png"), "the console shows it: " + shown);
    }

    private void report() {
        byte[] report = SampleFiles.docx("物业小区养犬管理调研报告（示例）", "走访二十个小区，问题集中在遛犬和粪便清理。");
        RestClient liaison = job.liaison("320400-02");
        String address = address(gathering.receipt("research-report"), REPORT);
        JsonNode first = liaison.send(address, report);
        JsonNode again = liaison.send(address, report);
        Unexpected.unless(
                first.get("id").equals(again.get("id"))
                        && first.get("mediaType").asText().endsWith("wordprocessingml.document"),
                "the report should be kept once: " + first + " " + again);
    }

    private void exchange() {
        SoapClient soap = job.soap("consultation-exchange", People.INTEGRATION);
        byte[] text = "依据：调研材料（示例）".getBytes(StandardCharsets.UTF_8);
        soap.call(
                "attachFile",
                "<receipt>" + gathering.receipt("exchange") + "</receipt><name>依据.txt</name><content>"
                        + Base64.getEncoder().encodeToString(text) + "</content>");
        JsonNode answer = job.commission().get("/receipts/" + gathering.receipt("exchange"));
        Unexpected.unless(answer.get("attachments").size() == 1, "the author should see the file that came: " + answer);
        job.say("files: a photo, a report and a proof, by REST and SOAP, are in the ledger; a program was refused");
    }

    private void contact() {
        String address = "/submissions/" + submission("web-comment") + "/contact";
        JsonNode contact = job.commission().get(address);
        int auditor = job.as("shenji").status(address);
        job.anonymous().delete("/receipts/" + gathering.receipt("web-comment") + "/contact");
        int after = job.commission().status(address);
        Unexpected.unless(
                contact.get("phone").asText().startsWith("0519") && auditor == 403 && after == 404,
                "only the commission should read how to reach an author, and not once it is taken back: " + contact
                        + " " + auditor + " " + after);
        job.say("authors: one can be asked back by the commission alone, and takes that back by receipt code");
    }
}
