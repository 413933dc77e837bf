package amends.recommendation;

import amends.incident.Situation;
import amends.incident.SituationException;
import amends.incident.SituationProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a situation states of times, and whether its statements agree. */
record Stated(Situation situation) {

    Instant instant(String field) {
        return (Instant) situation.incident().get(field);
    }

    Long minutes(String field) {
        return (Long) situation.incident().get(field);
    }

    Boolean truth(String field) {
        return (Boolean) situation.incident().get(field);
    }

    /** Refuses statements that contradict each other, all of them at once. */
    void check(Timing timing, Instant stop, Instant asOf) {
        List<SituationProblem> problems = new ArrayList<>();
        agree(problems, "dueAt", "delayMinutes", timing.delayMinutes(stop));
        agree(problems, "openedAt", "openMinutes", timing.openMinutes(stop));
        agree(problems, "expectedAt", "expectedMinutes", timing.expectedMinutes(stop));
        Instant openedAt = instant("openedAt");
        if (openedAt != null && openedAt.isAfter(asOf)) {
            problems.add(SituationProblem.of("/asOf", "asOf is before the incident was opened")
                    .expecting(openedAt + " or later", asOf.toString()));
        }
        Instant dueAt = instant("dueAt");
        if (openedAt != null && dueAt != null && dueAt.isBefore(openedAt)) {
            problems.add(SituationProblem.of("/incident/dueAt", "dueAt is before the incident was opened")
                    .expecting(openedAt + " or later", dueAt.toString()));
        }
        if (situation.taken() != null) {
            for (String derived : List.of("acknowledged", "messagesSent", "silentMinutes")) {
                if (situation.incident().containsKey(derived)) {
                    problems.add(SituationProblem.of(
                            "/incident/" + derived, derived + " derives from taken; state one of the two"));
                }
            }
        }
        if (!situation.reopenings().isEmpty()
                && minutes("reopenedCount") != null
                && minutes("reopenedCount") != situation.reopenings().size()) {
            problems.add(SituationProblem.of("/incident/reopenedCount", "reopenedCount and reopenings disagree")
                    .expecting(
                            Integer.toString(situation.reopenings().size()),
                            minutes("reopenedCount").toString()));
        }
        if (!problems.isEmpty()) {
            throw new SituationException(problems);
        }
    }

    private void agree(List<SituationProblem> problems, String instantField, String minutesField, Long derived) {
        Long stated = minutes(minutesField);
        if (instant(instantField) != null && stated != null && !stated.equals(derived)) {
            problems.add(SituationProblem.of(
                            "/incident/" + minutesField, minutesField + " and " + instantField + " disagree")
                    .expecting(derived + ", or only one of the two", stated.toString()));
        }
    }
}
