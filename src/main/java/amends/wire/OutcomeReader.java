package amends.wire;

import amends.incident.Outcome;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Reads what a customer said afterwards: {@code {"rating": 4, "preferred": "voucher-small"}}, strictly. */
public final class OutcomeReader {

    private static final List<String> KEYS = List.of("rating", "preferred");
    private static final int WORST = 1;
    private static final int BEST = 5;

    private OutcomeReader() {}

    /**
     * Reads an outcome that stands under {@code outcome}.
     *
     * @throws amends.incident.SituationException where it is wrong, with every problem
     */
    public static Outcome read(JsonNode outcome) {
        Problems problems = new Problems();
        Values values = new Values(problems);
        Spot at = Spot.REQUEST.at("outcome");
        Part part = Part.of(outcome, at, problems, KEYS);
        JsonNode rating = part == null ? null : part.get("rating");
        JsonNode preferred = part == null ? null : part.get("preferred");
        Long number = rating == null ? null : values.whole(rating, at.at("rating"), WORST, BEST);
        String name = preferred == null ? null : values.name(preferred, at.at("preferred"));
        problems.throwIfAny();
        return new Outcome(number == null ? null : number.intValue(), name);
    }
}
