package amends.console;

import amends.http.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tells people what went wrong on a page; programs, and scripts of pages, are told in JSON. It stands behind every answer,
 * so a path at which there is nothing and a page that a key does not open are told as well.
 */
public final class ProblemPages implements ContainerResponseFilter {

    /** What is for programs alone. Some of them accept HTML without meaning it. */
    private static final List<String> FOR_PROGRAMS = List.of("v1/", "mcp", "health/", "openapi");

    private static final JsonMapper JSON = new JsonMapper();

    private final Pages pages;

    /** @param pages makes them */
    public ProblemPages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (response.getEntity() instanceof byte[] problem
                && response.getMediaType() != null
                && response.getMediaType().toString().equals(Problem.MEDIA_TYPE)
                && isPerson(request)) {
            JsonNode told = JSON.readTree(problem);
            List<String> faults = new ArrayList<>();
            told.path("errors").forEach(fault -> faults.add(fault.path("detail").asText()));
            Visit visit = Visit.of(request);
            String html = pages.html(
                    visit,
                    Pages.Page.of(told.path("title").asText(), null),
                    "console/problem.jte",
                    Map.of("detail", told.path("detail").asText(), "faults", faults));
            response.setEntity(html.getBytes(StandardCharsets.UTF_8));
            Pages.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
        }
    }

    private static boolean isPerson(ContainerRequestContext request) {
        String accept = request.getHeaderString("Accept");
        String path = request.getUriInfo().getPath();
        return accept != null
                && accept.contains("text/html")
                && request.getHeaderString("HX-Request") == null
                && FOR_PROGRAMS.stream().noneMatch(path::startsWith);
    }
}
