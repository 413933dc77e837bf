package amends.http.openapi;

import amends.http.QueryFaults;
import amends.http.Route;
import amends.http.Wire;
import amends.policy.PolicySet;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Serves the description: for programs as JSON and YAML, for people as a page. It is made once for a release. */
public final class DescriptionResource {

    private static final int TAG_CHARACTERS = 32;

    private final Supplier<List<Route>> routes;
    private final Supplier<PolicySet> policies;
    private final Function<JsonNode, Page> page;
    private Made made;

    /**
     * @param routes everything that is served
     * @param policies the policies in force, asked once a request
     * @param page makes a page for people of the document
     */
    public DescriptionResource(
            Supplier<List<Route>> routes, Supplier<PolicySet> policies, Function<JsonNode, Page> page) {
        this.routes = routes;
        this.policies = policies;
        this.page = page;
    }

    /**
     * A page.
     *
     * @param securityPolicy what a browser may load and run of it
     */
    public record Page(String html, String securityPolicy) {}

    /** What was made for a release; each form when it was asked for first. */
    private record Made(PolicySet policies, JsonNode document, Map<String, Form> forms) {}

    private static final class Form {
        private final byte[] bytes;
        private final String tag;
        private final String securityPolicy;

        private Form(byte[] bytes, String tag, String securityPolicy) {
            this.bytes = bytes;
            this.tag = tag;
            this.securityPolicy = securityPolicy;
        }
    }

    private interface Making {
        Form of(JsonNode document) throws JsonProcessingException;
    }

    /** The ways to it. */
    public List<Route> routes() {
        return List.of(
                Route.get("/openapi.json")
                        .byAnyKey()
                        .named("getDescription", "Describes the service as OpenAPI 3.1")
                        .givesJson()
                        .told(told("Description"))
                        .answeredWith(http -> answer(
                                http,
                                "application/json",
                                document -> form(JsonMapper.builder().build().writeValueAsString(document), null))),
                Route.get("/openapi.yaml")
                        .byAnyKey()
                        .named("getDescriptionAsYaml", "Describes the service as OpenAPI 3.1 in YAML")
                        .gives("application/yaml")
                        .told(told("Text"))
                        .answeredWith(http -> answer(
                                http,
                                "application/yaml",
                                document -> form(
                                        YAMLMapper.builder()
                                                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                                                .build()
                                                .writeValueAsString(document),
                                        null))),
                Route.get("/docs")
                        .byAnyKey()
                        .named("getDocs", "Describes the service on a page for people")
                        .gives("text/html")
                        .told(told("Page"))
                        .answeredWith(http -> answer(http, "text/html;charset=utf-8", document -> {
                            Page made = page.apply(document);
                            return form(made.html(), made.securityPolicy());
                        })));
    }

    private static Wire told(String schema) {
        return Wire.UNTOLD
                .header(HttpHeaders.IF_NONE_MATCH, "Text", "the ETag of what is known already")
                .answer(200, schema, "The description", "ETag")
                .answer(304, null, "It is what is known already", "ETag")
                .fails(422);
    }

    private Response answer(ContainerRequestContext http, String type, Making making) {
        QueryFaults.check(http, List.of());
        Made now = made();
        Form form = now.forms().computeIfAbsent(type, missing -> {
            try {
                return making.of(now.document());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("the description cannot be written", e);
            }
        });
        Response.ResponseBuilder response = isSeen(http, form)
                ? Response.notModified()
                : Response.ok(form.bytes).type(type);
        response.header(HttpHeaders.ETAG, form.tag);
        if (form.securityPolicy != null) {
            response.header("Content-Security-Policy", form.securityPolicy);
        }
        // It may be kept, but is asked for each time: the release may have changed.
        return response.header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }

    private static boolean isSeen(ContainerRequestContext http, Form form) {
        String seen = http.getHeaders().getFirst(HttpHeaders.IF_NONE_MATCH);
        return seen != null
                && Arrays.stream(seen.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag -> tag.equals("*") || tag.equals(form.tag));
    }

    private synchronized Made made() {
        PolicySet now = policies.get();
        if (made == null || made.policies() != now) {
            made = new Made(now, Description.of(routes.get(), now), new ConcurrentHashMap<>());
        }
        return made;
    }

    private static Form form(String text, String securityPolicy) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, TAG_CHARACTERS);
            return new Form(bytes, '"' + hash + '"', securityPolicy);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
