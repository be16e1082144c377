package org.jianyan.consultation.internal.soap.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import javax.jws.WebService;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.paper.Paper;
import org.jianyan.consultation.paper.PaperService;
import org.jianyan.identity.Caller;
import org.jianyan.soap.ProblemFault;
import org.jianyan.soap.SoapCaller;
import org.jianyan.soap.SoapEndpoint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = PapersEndpoint.class)
@SoapEndpoint(address = "/papers")
@WebService(
        endpointInterface = "org.jianyan.consultation.internal.soap.paper.PapersPort",
        serviceName = "PapersService",
        portName = "PapersPort",
        targetNamespace = PapersPort.NAMESPACE)
public class PapersEndpoint implements PapersPort {
    private final PaperService papers;

    @Activate
    public PapersEndpoint(@Reference PaperService papers) {
        this.papers = papers;
    }

    @Override
    public WrittenPaper fetchPaper(String consultationId, WantedPaper paper) throws ProblemFault {
        WantedPaper wanted = Optional.ofNullable(paper).orElseGet(WantedPaper::new);
        return ProblemFault.told(() -> message(papers.paper(
                Caller.of(SoapCaller.current()), Uuids.require("consultationId", consultationId), wanted.toRecord())));
    }

    @Override
    public WrittenPaper fetchRecord(String submissionId, String format) throws ProblemFault {
        return ProblemFault.told(() -> message(papers.record(
                Caller.of(SoapCaller.current()),
                Uuids.require("submissionId", submissionId),
                Objects.requireNonNullElse(format, "docx"))));
    }

    private static WrittenPaper message(Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            paper.body().write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        WrittenPaper message = new WrittenPaper();
        message.name = paper.name();
        message.mediaType = paper.mediaType();
        message.content = out.toByteArray();
        return message;
    }
}
