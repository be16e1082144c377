package org.jianyan.rest.internal;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jianyan.commons.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The contract of what is published at this moment, extensions included, at {@code /api/openapi.json}, and a page to
 * read it at {@code /api/}.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=jianyan-openapi",
            "osgi.http.whiteboard.servlet.pattern=/api/openapi.json",
            "osgi.http.whiteboard.servlet.pattern=/api/",
            "osgi.http.whiteboard.servlet.pattern=/api/index.html"
        })
public final class OpenApiServlet extends HttpServlet {
    private final transient RestPublisher publisher;
    private final transient ModelConverter names =
            new ModelResolver(io.swagger.v3.core.util.Json.mapper(), new SchemaNames());
    private transient Contract contract = new Contract(Map.of(), "");

    @Activate
    public OpenApiServlet(@Reference RestPublisher publisher) {
        this.publisher = publisher;
        ModelConverters.getInstance().addConverter(names);
    }

    @Deactivate
    public void close() {
        ModelConverters.getInstance().removeConverter(names);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().endsWith("openapi.json")) {
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(contract());
        } else {
            response.setContentType("text/html; charset=UTF-8");
            response.setHeader("Content-Security-Policy", "default-src 'self' 'unsafe-inline'");
            try (InputStream page = OpenApiServlet.class.getResourceAsStream("/contract.html")) {
                page.transferTo(response.getOutputStream());
            }
        }
    }

    private synchronized String contract() {
        Map<String, Class<?>> resources = publisher.published();
        if (!resources.equals(contract.resources())) {
            contract = new Contract(resources, describe(resources));
        }
        return contract.json();
    }

    static String describe(Map<String, Class<?>> resources) {
        OpenAPI whole = new OpenAPI()
                .openapi("3.0.3")
                .info(new Info()
                        .title("Jianyan 建言")
                        .version("v1")
                        .description(
                                "立法联系点开放平台 · The open platform for legislative contact points. Errors are "
                                        + "application/problem+json (RFC 9457); lists are paged by cursor; every write may be sent again: by its natural key, or by an Idempotency-Key where the operation lists one.")
                        .license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/api/v1")))
                .components(new Components()
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .security(List.of(new SecurityRequirement().addList("bearer"), new SecurityRequirement()))
                .paths(new Paths());
        ModelConverters.getInstance().readAll(Problem.class).forEach(whole.getComponents()::addSchemas);
        resources.forEach((address, resource) -> {
            OpenAPI part = new Reader(new OpenAPI()).read(resource);
            if (part.getPaths() != null) {
                part.getPaths().forEach((path, item) -> add(whole, address, path, item));
            }
            if (part.getComponents() != null && part.getComponents().getSchemas() != null) {
                part.getComponents().getSchemas().forEach(whole.getComponents()::addSchemas);
            }
        });
        whole.getComponents()
                .setSchemas(
                        whole.getComponents().getSchemas() == null
                                ? new TreeMap<>()
                                : new TreeMap<>(whole.getComponents().getSchemas()));
        try {
            return io.swagger.v3.core.util.Json.pretty().writeValueAsString(whole);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(OpenAPI whole, String address, String path, PathItem item) {
        item.readOperations().forEach(operation -> {
            operation.setTags(List.of(address.substring(1)));
            nameOutcomes(operation.getResponses());
        });
        whole.getPaths().addPathItem(address + (path.equals("/") ? "" : path), item);
    }

    /** What the reader calls the default answer is the good one; every other is a problem. */
    private static void nameOutcomes(ApiResponses answers) {
        ApiResponse good = answers.remove("default");
        if (good != null) {
            boolean says = good.getContent() != null
                    && good.getContent().values().stream().anyMatch(body -> body.getSchema() != null);
            answers.addApiResponse(
                    says ? "200" : "204",
                    new ApiResponse().description("done").content(says ? good.getContent() : null));
        }
        answers.addApiResponse(
                "default",
                new ApiResponse()
                        .description("problem")
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")))));
    }

    private record Contract(Map<String, Class<?>> resources, String json) {}
}
