package amends;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.regex.Pattern;

/** The settings of who may reach the service. */
final class AccessSettings implements Section {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]");
    private static final Pattern ORIGIN =
            Pattern.compile("https?://([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

    @JsonProperty
    private List<String> hosts = List.of();

    @JsonProperty
    private List<String> origins = List.of();

    /** The names under which the service is reached; empty where any may lead to it. */
    List<String> hosts() {
        return hosts == null ? List.of() : hosts;
    }

    /** Other sites whose pages may call the service. */
    List<String> origins() {
        return origins == null ? List.of() : origins;
    }

    /** The same with these names and these other sites, for tests. */
    void reachedAs(List<String> names, List<String> sites) {
        hosts = names;
        origins = sites;
    }

    @Override
    public void addProblems(List<String> problems) {
        for (String host : hosts()) {
            if (host == null || !HOST.matcher(host).matches()) {
                problems.add("access.hosts: expected names without ports, such as amends.example.com, found " + host);
            }
        }
        for (String origin : origins()) {
            if (origin == null || !ORIGIN.matcher(origin).matches()) {
                problems.add("access.origins: expected sites such as https://desk.example.com, found " + origin);
            }
        }
    }
}
