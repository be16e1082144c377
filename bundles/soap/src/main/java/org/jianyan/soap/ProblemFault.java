package org.jianyan.soap;

import java.util.function.Supplier;
import javax.xml.ws.WebFault;
import org.jianyan.commons.DatabaseFault;
import org.jianyan.commons.Problem;
import org.jianyan.commons.ProblemException;
import org.jianyan.commons.Unavailable;
import org.jianyan.commons.Uuids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A problem as a SOAP fault, with the same words as over REST. Every operation declares it. */
@WebFault(name = "problem", targetNamespace = ProblemDetail.NAMESPACE)
public class ProblemFault extends Exception {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemFault.class);

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
        } catch (RuntimeException e) {
            Problem problem = problem(e);
            throw new ProblemFault(problem.title(), ProblemDetail.of(problem));
        }
    }

    private static Problem problem(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem.problem();
            }
            Unavailable away = DatabaseFault.of(cause);
            if (away != null) {
                LOG.warn("the database is not available: {}", cause.getMessage());
                return away.problem();
            }
        }
        String incident = Uuids.next().toString();
        LOG.error("request failed, incident {}", incident, thrown);
        return Problem.internal(incident);
    }
}
