package org.jianyan.rest.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.stream.Collectors;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.jianyan.commons.Problem;
import org.jianyan.commons.ProblemException;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where what was thrown becomes an {@code application/problem+json} answer (RFC 9457). */
final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    @Override
    public Response toResponse(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return answer(problem.problem());
            }
            if (cause instanceof JsonProcessingException malformed) {
                return answer(new ValidationException(violation(malformed)).problem());
            }
            if (cause instanceof WebApplicationException web
                    && web.getResponse().getStatus() < 500) {
                return answer(of(web));
            }
        }
        String incident = Uuids.next().toString();
        LOG.error("request failed, incident {}", incident, thrown);
        return answer(new Problem(
                "urn:jianyan:problem:internal", "Internal error", 500, "服务器内部错误，请将编号告知管理员：" + incident, List.of()));
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

    private static Violation violation(JsonProcessingException malformed) {
        String path = malformed instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        return new Violation(path.isEmpty() ? "body" : path, "json", "JSON 不合要求：" + malformed.getOriginalMessage());
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
