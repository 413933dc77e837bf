package amends.cases;

import amends.cases.CaseRequest.Place;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import amends.yaml.Problems;
import java.util.LinkedHashMap;
import java.util.Map;

/** The facts that move with time or with what is done, so that no timeline can state them once for all of its steps. */
final class MovingFacts {

    private static final Map<String, String> INSTEAD = new LinkedHashMap<>();

    static {
        INSTEAD.put("delayMinutes", "dueAt, or openedAt where a promise says when it is due");
        INSTEAD.put("openMinutes", "openedAt");
        INSTEAD.put("silentMinutes", "what was said, under taken or do");
        INSTEAD.put("expectedMinutes", "expectedAt");
        INSTEAD.put("acknowledged", "who acknowledged it, under taken or do");
        INSTEAD.put("messagesSent", "what was said, under taken or do");
        INSTEAD.put("reopenedCount", "do: [reopen], or reopenings");
    }

    private MovingFacts() {}

    /** Tells those that a timeline states. */
    static void refuseIn(CaseRequest request, Position timeline, Problems problems) {
        for (String field : INSTEAD.keySet()) {
            Place place = request.place("/incident/" + field);
            if (place != null && place.own()) {
                refuse(field, place.keyAt(), problems);
            } else if (place != null) {
                problems.add(problem(
                        field,
                        timeline,
                        "the defaults state " + field + " on line "
                                + place.keyAt().line()
                                + ", which would stand still while time goes on; take it away with "
                                + field + ": ~"));
            }
        }
    }

    /** Tells whether a step sets one. */
    static boolean isSetBy(String field, Position at, Problems problems) {
        if (INSTEAD.containsKey(field)) {
            refuse(field, at, problems);
        }
        return INSTEAD.containsKey(field);
    }

    private static void refuse(String field, Position at, Problems problems) {
        problems.add(problem(field, at, field + " would stand still while time goes on"));
    }

    private static PolicyProblem problem(String field, Position at, String message) {
        return PolicyProblem.of("moving-fact", at, message).expecting(INSTEAD.get(field), null);
    }
}
