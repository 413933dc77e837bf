package amends.wire;

import amends.incident.SituationProblem;
import amends.wire.HistoryReader.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Holds a request's instants against each other, as far as no promise or calendar is needed for it. */
final class TimeChecks {

    private static final Duration FAR = Duration.ofDays(3_660);
    private static final List<String> INCIDENT_TIMES = List.of("openedAt", "dueAt", "expectedAt", "resolvedAt");

    private final Problems problems;
    private final Instant asOf;
    private final Spot request;

    TimeChecks(Problems problems, Instant asOf, Spot request) {
        this.problems = problems;
        this.asOf = asOf;
        this.request = request;
    }

    void check(Map<String, Object> incident, List<Time> history) {
        for (String field : INCIDENT_TIMES) {
            Instant time = (Instant) incident.get(field);
            if (time != null) {
                near(request.at("incident").at(field), time);
            }
        }
        for (Time time : history) {
            if (near(time.at(), time.instant()) && time.past() && time.instant().isAfter(asOf)) {
                add(time.at(), "is later than asOf", "at most " + asOf, time.instant());
            }
        }
        Instant openedAt = (Instant) incident.get("openedAt");
        if (openedAt == null) {
            return;
        }
        if (asOf.isBefore(openedAt)) {
            add(request.at("asOf"), "is before the incident was opened", "at least openedAt, " + openedAt, asOf);
        }
        Instant resolvedAt = (Instant) incident.get("resolvedAt");
        if (resolvedAt != null && resolvedAt.isBefore(openedAt)) {
            add(
                    request.at("incident").at("resolvedAt"),
                    "is before the incident was opened",
                    "at least openedAt, " + openedAt,
                    resolvedAt);
        }
    }

    private boolean near(Spot at, Instant time) {
        boolean near = Duration.between(asOf, time).abs().compareTo(FAR) <= 0;
        if (!near) {
            add(
                    at,
                    "lies more than ten years from asOf; is a year mistyped?",
                    "an instant within " + FAR.toDays() + " days of asOf, " + asOf,
                    time);
        }
        return near;
    }

    private void add(Spot at, String message, String expected, Instant found) {
        problems.add(SituationProblem.of(at.pointer(), message).expecting(expected, found.toString()));
    }
}
