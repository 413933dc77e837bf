package amends.http.openapi;

import static amends.http.openapi.Schemas.node;
import static amends.http.openapi.Schemas.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** The headers of answers that mean something. */
final class Headers {

    static final String PLACE = "#/components/headers/";

    private static final Map<String, String> WORDS = new TreeMap<>(Map.of(
            "Amends-Release", "The release that answers all lines.",
            "ETag", "The version of what is shown; If-Match and If-None-Match take it.",
            "Location", "Where what was made can be found.",
            "Retry-After", "In how many seconds it is worth to ask again.",
            "RateLimit", "What is left of the quota of the key, and when there is more.",
            "RateLimit-Policy", "The quota of the key.",
            "WWW-Authenticate", "That a bearer key is wanted."));

    private Headers() {}

    static ObjectNode all() {
        ObjectNode all = node();
        WORDS.forEach(
                (name, words) -> all.putObject(name).put("description", words).set("schema", text()));
        return all;
    }
}
