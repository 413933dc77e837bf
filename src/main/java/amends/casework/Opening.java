package amends.casework;

import amends.incident.PromiseMade;
import amends.incident.Situation;
import amends.incident.SituationException;
import amends.incident.SituationProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an incident is opened with: minutes as of now become instants, so that it can be evaluated at any time; and what
 * derives from events is refused.
 *
 * @param situation without promises and without a ledger
 * @param openedAt when it was opened
 */
record Opening(Situation situation, Instant openedAt) {

    private static final List<String> DERIVED =
            List.of("acknowledged", "messagesSent", "silentMinutes", "resolvedAt", "reopenedCount");

    /** What is stated as of an instant, made to hold for ever. */
    static Opening of(Situation stated, String id, Instant now) {
        check(stated);
        Map<String, Object> incident = new HashMap<>(stated.incident());
        incident.put("id", id);
        Long open = (Long) incident.remove("openMinutes");
        if (open != null) {
            incident.putIfAbsent("openedAt", now.minusSeconds(open * 60));
        }
        Long expected = (Long) incident.remove("expectedMinutes");
        if (expected != null) {
            incident.putIfAbsent("expectedAt", now.plusSeconds(expected * 60));
        }
        if (!incident.containsKey("openedAt")
                && !incident.containsKey("dueAt")
                && !incident.containsKey("delayMinutes")) {
            incident.put("openedAt", now);
        }
        Object openedAt = incident.get("openedAt");
        Situation lasting =
                Situation.of(stated.kind(), incident, stated.customer()).withTaken(List.of());
        return new Opening(lasting, openedAt == null ? now : (Instant) openedAt);
    }

    /** The same with the promises made, and with the instants that came of stated minutes of delay. */
    Opening with(List<PromiseMade> promises, Instant dueAt) {
        Map<String, Object> incident = new HashMap<>(situation.incident());
        if (incident.remove("delayMinutes") != null) {
            incident.put("dueAt", dueAt);
        }
        Situation made = Situation.of(situation.kind(), incident, situation.customer())
                .withTaken(List.of())
                .withPromises(promises);
        return new Opening(made, openedAt);
    }

    private static void check(Situation stated) {
        List<SituationProblem> problems = new ArrayList<>();
        for (String field : DERIVED) {
            if (stated.incident().containsKey(field)) {
                problems.add(SituationProblem.of(
                        "/incident/" + field, field + " derives from the events of an incident that is kept"));
            }
        }
        refuse(problems, "taken", stated.taken() != null);
        refuse(problems, "pauses", !stated.pauses().isEmpty());
        refuse(problems, "reopenings", !stated.reopenings().isEmpty());
        refuse(problems, "promises", !stated.promises().isEmpty());
        refuse(problems, "setAside", !stated.setAside().isEmpty());
        if (!problems.isEmpty()) {
            throw new SituationException(problems);
        }
    }

    private static void refuse(List<SituationProblem> problems, String part, boolean stated) {
        if (stated) {
            problems.add(SituationProblem.of(
                    "/" + part, part + " derives from the events of an incident that is kept; post the events"));
        }
    }
}
