package amends.wire;

import amends.incident.SituationException;
import amends.incident.SituationProblem;
import amends.policy.Nearest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what is wrong in a request, up to a bound: a hostile body shall not buy a long answer or much work. */
final class Problems {

    private static final int MAX = 100;

    private final List<SituationProblem> all = new ArrayList<>();

    void add(SituationProblem problem) {
        all.add(problem);
        if (all.size() >= MAX) {
            all.add(SituationProblem.of("", "reading stopped after " + MAX + " problems"));
            throwIfAny();
        }
    }

    void add(Spot at, String message) {
        add(SituationProblem.of(at.pointer(), message));
    }

    void add(Spot at, String message, String expected, JsonNode found) {
        add(SituationProblem.of(at.pointer(), message).expecting(expected, Shown.value(found)));
    }

    void wrongType(Spot at, String expected, JsonNode found) {
        add(
                at,
                found.isNull() ? "is null; leave the field out where it is unknown" : "has the wrong type",
                expected,
                found);
    }

    void missing(Spot at, String message, String expected) {
        add(SituationProblem.of(at.pointer(), message).expecting(expected, null));
    }

    void tooMany(Spot at, int most, int found) {
        add(SituationProblem.of(at.pointer(), "has too many entries").expecting("at most " + most, "" + found));
    }

    /** A key that is none of the known. */
    void unknownKey(Spot at, String message, String expected, Collection<String> known) {
        add(new SituationProblem(at.pointer(), message, expected, null, Nearest.to(at.step(), known)));
    }

    /** A text that is none of the known. */
    void unknownText(Spot at, String message, String expected, JsonNode text, Collection<String> known) {
        add(new SituationProblem(
                at.pointer(), message, expected, Shown.value(text), Nearest.to(text.textValue(), known)));
    }

    void throwIfAny() {
        if (!all.isEmpty()) {
            throw new SituationException(all);
        }
    }
}
