package amends.wire;

import amends.incident.Situation;
import amends.policy.PolicySet;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** Reads what an evaluation was asked: a request, or a decision as it is shown or exported. */
public final class AskedReader {

    private AskedReader() {}

    /**
     * Reads one of either.
     *
     * @param body JSON in UTF-8
     * @param now the instant for which a request without {@code asOf} asks
     * @throws MalformedBodyException where the body is not JSON
     * @throws amends.incident.SituationException where it is wrong, with every problem
     */
    public static EvaluationRequest read(byte[] body, PolicySet policies, Instant now) {
        JsonNode read = StrictJson.read(body);
        refuseWhatIsNotWhole(read);
        JsonNode situation = read.path("situation");
        if (!situation.path("request").isObject() || !read.path("asOf").isTextual()) {
            return new EvaluationReader(policies).read(read, now);
        }
        Situation stored = new CaseNotation().situation(policies, situation.toString());
        return new EvaluationRequest(stored, Instant.parse(read.get("asOf").textValue()));
    }

    /** What stands in the place of a masked value would be taken for it. */
    private static void refuseWhatIsNotWhole(JsonNode read) {
        if (read.path("masked").asBoolean()) {
            throw new MalformedBodyException(1, 1, "the decision was stored with fields masked");
        }
        if (read.hasNonNull("erasedAt")) {
            throw new MalformedBodyException(
                    1, 1, "the decision was erased at " + read.get("erasedAt").asText());
        }
    }
}
