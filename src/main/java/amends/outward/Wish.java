package amends.outward;

import java.util.List;
import java.util.Objects;

/**
 * What an endpoint wants to be told, as its owner says it.
 *
 * @param url where it is told
 * @param description what the endpoint is, in words, or null
 * @param topics of what; none for everything
 * @param kinds of incidents of which kinds; none for all
 * @param domains of incidents of which domains; none for all
 * @param enabled whether it is told anything now
 */
public record Wish(
        String url, String description, List<Topic> topics, List<String> kinds, List<String> domains, boolean enabled) {

    public Wish {
        Objects.requireNonNull(url, "url");
        topics = List.copyOf(topics);
        kinds = List.copyOf(kinds);
        domains = List.copyOf(domains);
    }

    /** Whether something belongs to it. */
    public boolean covers(Topic topic, String kind, String domain) {
        return enabled
                && (topics.isEmpty() || topics.contains(topic))
                && (kinds.isEmpty() || kinds.contains(kind))
                && (domains.isEmpty() || domains.contains(domain));
    }
}
