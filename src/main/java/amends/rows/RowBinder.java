package amends.rows;

import amends.incident.SituationProblem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes an evaluation request of a row. Safe for any number of threads at once. */
final class RowBinder {

    private static final String DELAY = "delayMinutes";
    private static final String DUE = "dueAt";
    private static final String RESOLVED = "resolvedAt";

    private final Columns columns;
    private final Collection<FieldSource> asked;
    private final Instant asOf;
    private final boolean open;
    private final Map<String, String> places = new HashMap<>();

    /**
     * @param asOf the instant for which every row is evaluated
     * @param open whether a row that does not say when it was resolved is still open; else it was resolved at asOf
     */
    RowBinder(Columns columns, Instant asOf, boolean open) {
        this.columns = columns;
        this.asked = columns.asked();
        this.asOf = asOf;
        this.open = open;
        columns.sources().forEach(source -> places.put(source.target().pointer(), source.where()));
        String delay = places.get("/incident/" + DELAY);
        if (delay != null) {
            places.putIfAbsent("/incident/" + DUE, delay);
        }
    }

    /**
     * A row as a request.
     *
     * @param early whether the row says that it came before it was due
     * @param endAssumed whether the row does not say when it was over
     * @param messages what says when messages were sent, in their order in the request
     */
    record Bound(
            ObjectNode request, boolean early, boolean endAssumed, List<String> messages, Map<String, String> places) {

        /** What a message calls the place of a problem in the request. */
        RowProblem place(SituationProblem problem) {
            String pointer = problem.pointer();
            String where = places.get(pointer);
            if (where == null && pointer.startsWith("/taken/")) {
                where = messages.get(Integer.parseInt(pointer.split("/", -1)[2]));
            }
            if (where == null && !pointer.isEmpty()) {
                where = pointer.substring(1).replace("incident/", "").replace('/', '.');
            }
            return RowProblem.of(where, problem);
        }
    }

    /**
     * Makes the request.
     *
     * @throws RowException with every problem found in the row
     */
    Bound bind(Cells row) throws RowException {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        ObjectNode incident = request.putObject("incident");
        incident.put("kind", columns.kind().fullName());
        request.putObject("customer");
        List<RowProblem> problems = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        for (FieldSource source : asked) {
            try {
                JsonNode value = source.value(row);
                if (value != null && source.target().message() != null) {
                    request.withArrayProperty("taken")
                            .addObject()
                            .put("action", source.target().message().wireName())
                            .put("name", Target.UNNAMED)
                            .set("at", value);
                    messages.add(source.where());
                } else if (value != null) {
                    ((ObjectNode) request.get(source.target().part()))
                            .set(source.target().field().name(), value);
                }
            } catch (RowException wrong) {
                problems.addAll(wrong.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new RowException(problems);
        }
        boolean endAssumed = !open && !incident.has(RESOLVED);
        if (endAssumed) {
            incident.put(RESOLVED, asOf.toString());
        }
        boolean early = settleEarly(incident);
        request.put("asOf", asOf.toString());
        return new Bound(request, early, endAssumed, messages, places);
    }

    /** The columns among which the row's are. */
    Columns columns() {
        return columns;
    }

    /**
     * A delay below nothing is no delay: the incident was over before it was due. It is stated as the instant at which
     * it was due, so that its clocks are judged by what happened.
     */
    private boolean settleEarly(ObjectNode incident) throws RowException {
        JsonNode delay = incident.path(DELAY);
        if (!delay.isIntegralNumber() || delay.bigIntegerValue().signum() >= 0) {
            return false;
        }
        incident.remove(DELAY);
        try {
            Instant end = end(incident);
            Instant due = end.plus(
                    Duration.ofMinutes(Math.negateExact(delay.bigIntegerValue().longValueExact())));
            if (!incident.has(DUE)) {
                incident.put(DUE, due.toString());
            } else if (!isNear(instant(incident, DUE), due)) {
                throw new RowException(new RowProblem(
                        places.get("/incident/" + DELAY),
                        "the delay and dueAt disagree",
                        null,
                        delay.asText() + " and " + incident.get(DUE).asText(),
                        null));
            }
        } catch (DateTimeException | ArithmeticException outOfTime) {
            throw new RowException(new RowProblem(
                    places.get("/incident/" + DELAY), "is too early to reckon with", null, delay.asText(), null));
        }
        return true;
    }

    private Instant end(ObjectNode incident) {
        Instant resolved = incident.has(RESOLVED) ? instant(incident, RESOLVED) : null;
        return resolved != null && resolved.isBefore(asOf) ? resolved : asOf;
    }

    /** Minutes are floored, so an exact instant may differ by less than one; an unreadable one is refused later. */
    private static boolean isNear(Instant stated, Instant reckoned) {
        return stated == null || Duration.between(stated, reckoned).abs().compareTo(Duration.ofMinutes(1)) < 0;
    }

    private static Instant instant(ObjectNode incident, String field) {
        try {
            return OffsetDateTime.parse(incident.get(field).asText()).toInstant();
        } catch (DateTimeException refusedByTheReader) {
            return null;
        }
    }
}
