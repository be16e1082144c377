package org.jianyan.soap;

import java.util.function.Supplier;
import javax.xml.ws.WebFault;
import org.jianyan.commons.ProblemException;

/** A problem as a SOAP fault, with the same words as over REST. Every operation declares it. */
@WebFault(name = "problem", targetNamespace = ProblemDetail.NAMESPACE)
public class ProblemFault extends Exception {
    private final transient ProblemDetail detail;

    public ProblemFault(String message, ProblemDetail detail) {
        super(message);
        this.detail = detail;
    }

    public ProblemDetail getFaultInfo() {
        return detail;
    }

    /** Does an operation's work, and tells its problems as faults. */
    public static <T> T told(Supplier<T> work) throws ProblemFault {
        try {
            return work.get();
        } catch (ProblemException e) {
            throw new ProblemFault(e.problem().title(), ProblemDetail.of(e.problem()));
        }
    }
}
