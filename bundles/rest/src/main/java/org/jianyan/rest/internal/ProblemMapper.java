package org.jianyan.rest.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.jianyan.commons.DatabaseFault;
import org.jianyan.commons.Problem;
import org.jianyan.commons.ProblemException;
import org.jianyan.commons.Unavailable;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where what was thrown becomes an {@code application/problem+json} answer (RFC 9457). */
final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Set<String> DECODERS =
            Set.of(URLDecoder.class.getName(), "org.apache.cxf.common.util.UrlUtils");
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    @Override
    public Response toResponse(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return answer(problem.problem());
            }
            if (cause instanceof JsonProcessingException malformed) {
                return answer(new ValidationException(JsonFault.of(malformed)).problem());
            }
            Unavailable away = DatabaseFault.of(cause);
            if (away != null) {
                LOG.warn("the database is not available: {}", cause.getMessage());
                return answer(away.problem());
            }
            if (isBadEncoding(cause)) {
                return answer(new ValidationException(new Violation("body", "encoding", "表单内容的百分号编码有误")).problem());
            }
            if (cause instanceof WebApplicationException web
                    && web.getResponse().getStatus() < 500) {
                return answer(of(web));
            }
        }
        String incident = Uuids.next().toString();
        LOG.error("request failed, incident {}", incident, thrown);
        return answer(Problem.internal(incident));
    }

    /** Whether a form or an address could not be decoded; the decoders say so by exceptions of no type of their own. */
    private static boolean isBadEncoding(Throwable cause) {
        return cause instanceof RuntimeException
                && Arrays.stream(cause.getStackTrace())
                        .limit(4)
                        .map(StackTraceElement::getClassName)
                        .anyMatch(DECODERS::contains);
    }

    private static Problem of(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        String reason = web.getResponse().getStatusInfo().getReasonPhrase();
        String detail =
                switch (status) {
                    case 404 -> "没有这个地址";
                    case 405 -> "该地址不支持这个方法";
                    case 406 -> "该地址不提供所要求的格式";
                    case 413 -> "请求内容过大";
                    case 415 -> "请求内容的类型（Content-Type）不受支持";
                    default -> reason;
                };
        return new Problem("urn:jianyan:problem:http-" + status, reason, status, detail, List.of());
    }

    private static Response answer(Problem problem) {
        Response.ResponseBuilder response = Response.status(problem.status())
                .type("application/problem+json")
                .entity(problem);
        if (problem.status() == 401) {
            response.header("WWW-Authenticate", "Bearer");
        }
        if (problem.status() == 429) {
            response.header("Retry-After", "60");
        }
        if (problem.status() == 503) {
            response.header("Retry-After", "5");
        }
        return response.build();
    }
}
