package amends.wire;

import amends.outward.Topic;
import amends.outward.Wish;
import amends.policy.FieldType.Basic;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what an endpoint wants to be told, strictly: {@code {"url": "https://example.com/amends", "events":
 * ["promise.breached"], "kinds": ["restaurant.LateMeal"]}}.
 */
public final class WishReader {

    private static final List<String> KEYS = List.of("url", "description", "events", "kinds", "domains", "enabled");
    private static final int MOST = 100;
    private static final int LONGEST_DESCRIPTION = 300;

    private final Problems problems = new Problems();
    private final Values values = new Values(problems);

    private WishReader() {}

    /**
     * Reads it.
     *
     * @param kinds the kinds that there are
     * @param domains the domains that there are
     * @param urlProblem says what is wrong with a URL, if anything
     * @throws MalformedBodyException where the body is not JSON
     * @throws amends.incident.SituationException where it is wrong, with every problem
     */
    public static Wish read(
            byte[] body,
            Collection<String> kinds,
            Collection<String> domains,
            Function<String, Optional<String>> urlProblem) {
        WishReader reader = new WishReader();
        Wish wish = reader.wish(StrictJson.read(body), kinds, domains, urlProblem);
        reader.problems.throwIfAny();
        return wish;
    }

    private Wish wish(
            JsonNode body,
            Collection<String> kinds,
            Collection<String> domains,
            Function<String, Optional<String>> urlProblem) {
        Part part = Part.of(body, Spot.REQUEST, problems, KEYS);
        if (part == null) {
            return null;
        }
        String url = url(part, urlProblem);
        JsonNode described = part.get("description");
        String description =
                described == null ? null : values.name(described, part.at("description"), LONGEST_DESCRIPTION);
        List<Topic> topics = some(part, "events", Topic.names()).stream()
                .map(name -> Topic.named(name).orElseThrow())
                .toList();
        List<String> ofKinds = some(part, "kinds", kinds);
        List<String> ofDomains = some(part, "domains", domains);
        JsonNode enabled = part.get("enabled");
        if (enabled != null && !enabled.isBoolean()) {
            problems.wrongType(part.at("enabled"), Basic.BOOLEAN.describe(), enabled);
        }
        return url == null
                ? null
                : new Wish(url, description, topics, ofKinds, ofDomains, enabled == null || enabled.booleanValue());
    }

    private String url(Part part, Function<String, Optional<String>> urlProblem) {
        JsonNode node = part.required("url", "an https URL");
        String url = node == null ? null : values.name(node, part.at("url"));
        if (url == null) {
            return null;
        }
        Optional<String> wrong = urlProblem.apply(url);
        wrong.ifPresent(why -> problems.add(part.at("url"), why, "an https URL of a public host", node));
        return wrong.isPresent() ? null : url;
    }

    private List<String> some(Part part, String key, Collection<String> known) {
        JsonNode node = part.get(key);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray() || node.isEmpty()) {
            problems.wrongType(part.at(key), "a list of at least one; leave it out for all", node);
            return List.of();
        }
        if (node.size() > MOST) {
            problems.tooMany(part.at(key), MOST, node.size());
            return List.of();
        }
        List<String> some = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            String one = values.oneOf(node.get(i), part.at(key).at(i), known);
            if (one != null && !some.contains(one)) {
                some.add(one);
            }
        }
        return some;
    }
}
