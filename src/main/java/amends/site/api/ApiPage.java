package amends.site.api;

import amends.site.Templates;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A description of HTTP endpoints as a page that needs nothing else: no script, no other file, no network.
 *
 * @param html the page
 * @param securityPolicy what a browser may load of it: its own style
 */
public record ApiPage(String html, String securityPolicy) {

    /** Renders a document of OpenAPI; the same document makes the same page. */
    public static ApiPage of(JsonNode document) {
        Map<String, List<OperationText>> groups = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(one -> groups.computeIfAbsent(
                                        one.getValue().path("tags").path(0).asText(), tag -> new ArrayList<>())
                                .add(OperationText.of(
                                        one.getKey().toUpperCase(Locale.ROOT), path.getKey(), one.getValue()))));
        List<SchemaText> kinds = new ArrayList<>();
        List<SchemaText> schemas = new ArrayList<>();
        document.path("components").path("schemas").properties().forEach(one -> {
            SchemaText schema = SchemaText.of(one.getKey(), one.getValue());
            (schema.isKind() ? kinds : schemas).add(schema);
        });
        String style = Templates.text("book.css") + "\n" + Templates.text("api.css");
        String policy = Templates.securityPolicy(style);
        String html = Templates.html()
                .render(
                        "api/page.jte",
                        Map.of(
                                "title",
                                document.path("info").path("title").asText(),
                                "about",
                                document.path("info").path("description").asText(),
                                "release",
                                document.path("info").path("x-release").asText(),
                                "groups",
                                groups,
                                "kinds",
                                kinds,
                                "schemas",
                                schemas,
                                "style",
                                style,
                                "policy",
                                policy));
        return new ApiPage(html, policy + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }
}
