package amends.console;

import amends.access.Caller;
import amends.http.Problem;
import amends.http.ProblemPage;
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
 * Tells people what went wrong on a page, with a way on; programs, and scripts of pages, are told in JSON. It stands behind
 * every answer, so a path at which there is nothing and a page that a key does not open are told as well.
 */
public final class ProblemPages implements ContainerResponseFilter, ProblemPage {

    private static final JsonMapper JSON = new JsonMapper();

    private final Pages pages;

    /** @param pages makes them */
    public ProblemPages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        Reader reader = new Reader(
                request.getHeaderString("Accept"),
                request.getHeaderString("HX-Request") != null,
                '/' + request.getUriInfo().getPath(),
                request.getHeaderString("Host"),
                request.getHeaderString("Referer"));
        if (response.getEntity() instanceof byte[] problem
                && response.getMediaType() != null
                && response.getMediaType().toString().equals(Problem.MEDIA_TYPE)
                && reader.isPerson()) {
            response.setEntity(html(Visit.of(request), JSON.readTree(problem), reader));
            headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
        }
    }

    @Override
    public byte[] page(Problem problem, Reader reader) {
        try {
            return html(new Visit(Caller.nobody(), "", false, null), JSON.readTree(problem.json()), reader);
        } catch (IOException e) {
            throw new IllegalStateException("a problem is JSON", e);
        }
    }

    @Override
    public Map<String, String> headers() {
        return Pages.headers();
    }

    private byte[] html(Visit visit, JsonNode told, Reader reader) {
        List<String> faults = new ArrayList<>();
        told.path("errors").forEach(fault -> faults.add(fault.path("detail").asText()));
        PlainProblem plain = PlainProblem.of(told);
        return pages.html(
                        visit,
                        Pages.Page.of(plain.title(), null),
                        "console/problem.jte",
                        Map.of(
                                "detail",
                                plain.detail(),
                                "faults",
                                faults,
                                "ways",
                                WayOn.from(told.path("status").asInt(), reader)))
                .getBytes(StandardCharsets.UTF_8);
    }
}
