package amends.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.regex.Pattern;

/** Reads under which release a decision is to be made again: {@code {"release": "current"}}, strictly. */
public final class ReplayReader {

    private static final List<String> KEYS = List.of("release");
    private static final Pattern RELEASE = Pattern.compile("current|sha256:[0-9a-f]{64}");

    private ReplayReader() {}

    /**
     * The release, or null where none is named: then its own is meant.
     *
     * @param body JSON, or empty
     * @param named what the query names
     * @throws MalformedBodyException where the body is not JSON
     * @throws amends.incident.SituationException where it is wrong, with every problem
     */
    public static String release(byte[] body, List<String> named) {
        Problems problems = new Problems();
        Spot at = Spot.REQUEST.at("release");
        Part asked = body.length == 0 ? null : Part.of(StrictJson.read(body), Spot.REQUEST, problems, KEYS);
        JsonNode told = asked == null ? null : asked.get("release");
        if (named.size() + (told == null ? 0 : 1) > 1) {
            problems.add(at, "is given twice");
        }
        JsonNode node = told != null || named.isEmpty() ? told : TextNode.valueOf(named.get(0));
        String release = node == null ? null : new Values(problems).text(node, at);
        if (release != null && !RELEASE.matcher(release).matches()) {
            problems.add(at, "is no release", "sha256: and 64 hexadecimal digits, or current", node);
        }
        problems.throwIfAny();
        return release;
    }
}
