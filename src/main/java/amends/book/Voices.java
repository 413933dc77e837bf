package amends.book;

import amends.book.Voice.Flag;
import amends.book.Voice.Measure;
import amends.policy.Condition;
import amends.policy.Operator;
import amends.policy.Pattern;
import amends.promise.PromiseSort;
import java.util.Map;

/** How each sort of fact is spoken of. */
final class Voices {

    /** The incident of a sentence. */
    static final Voice INCIDENT = new Voice(
            "it",
            "its %s",
            Map.of(
                    "delayMinutes", new Measure(null, "is", Unit.MINUTE, "late"),
                    "openMinutes", new Measure(null, "has been open for", Unit.MINUTE, ""),
                    "silentMinutes", new Measure("the customer", "has heard nothing from us for", Unit.MINUTE, ""),
                    "expectedMinutes", new Measure(null, "is expected in", Unit.MINUTE, ""),
                    "messagesSent", new Measure("the customer", "has had", new Unit("message", "messages"), "from us"),
                    "reopenedCount", new Measure(null, "has come back", new Unit("time", "times"), ""),
                    "orderValue", new Measure("the order", "is worth", Unit.NONE, "")),
            Map.of(
                    "acknowledged", new Flag(null, "has been acknowledged", "has not been acknowledged"),
                    "controllable", new Flag("the cause", "is within our control", "is outside our control")),
            Map.ofEntries(
                    Map.entry("id", "its number"),
                    Map.entry("openedAt", "the time when it began"),
                    Map.entry("dueAt", "the time when it was due"),
                    Map.entry("expectedAt", "the time when it is expected"),
                    Map.entry("resolvedAt", "the time when it was resolved"),
                    Map.entry("delayMinutes", "its delay in minutes"),
                    Map.entry("openMinutes", "the minutes since it began"),
                    Map.entry("silentMinutes", "the minutes since our last message"),
                    Map.entry("expectedMinutes", "the minutes until it is expected"),
                    Map.entry("messagesSent", "the number of our messages"),
                    Map.entry("reopenedCount", "the number of times it has come back"),
                    Map.entry("orderValue", "the order value"),
                    Map.entry("currency", "the order's currency")),
            Map.of());

    /** The customer. */
    static final Voice CUSTOMER = new Voice(
            "the customer",
            "the customer's %s",
            Map.of(
                    "customerMonths", new Measure(null, "has been with us for", new Unit("month", "months"), ""),
                    "incidentsLast90Days",
                            new Measure(null, "has had", new Unit("incident", "incidents"), "in the last 90 days"),
                    "sameKindLast90Days",
                            new Measure(
                                    null,
                                    "has had",
                                    new Unit("incident of this kind", "incidents of this kind"),
                                    "in the last 90 days"),
                    "goodwillLast90Days",
                            new Measure(null, "has been given goodwill worth", Unit.NONE, "in the last 90 days")),
            Map.of(
                    "detractor",
                    new Flag(null, "has told us that they would not recommend us", "is no known detractor")),
            Map.of(
                    "id", "the customer's number",
                    "customerMonths", "the customer's months with us",
                    "incidentsLast90Days", "the customer's number of incidents in the last 90 days",
                    "sameKindLast90Days", "the customer's number of incidents of this kind in the last 90 days",
                    "goodwillLast90Days", "the goodwill given to the customer in the last 90 days"),
            Map.of());

    /** Something that was done; that it was done has been said before. */
    private static final Voice TAKEN = new Voice(
            "that",
            "the %s of that",
            Map.of(
                    "minutesAgo", new Measure(null, "was", Unit.MINUTE, "ago"),
                    "amount", new Measure(null, "was worth", Unit.NONE, "")),
            Map.of(),
            Map.of("minutesAgo", "the minutes since that"),
            Map.of());

    private Voices() {}

    /** How the fact of a pattern is spoken of. */
    static Voice of(Pattern pattern) {
        return switch (pattern.fact()) {
            case "Customer" -> CUSTOMER;
            case "Clock" -> clock(clockSubject(pattern));
            case "Taken" -> TAKEN;
            case "Hours" -> hours(hoursSubject(pattern));
            default -> INCIDENT;
        };
    }

    private static Voice clock(String subject) {
        return new Voice(
                subject,
                "the %s of " + subject,
                Map.of(
                        "elapsedMinutes", new Measure(null, "has run for", Unit.MINUTE, ""),
                        "remainingMinutes", new Measure(null, "has", Unit.MINUTE, "left"),
                        "overdueMinutes", new Measure(null, "is", Unit.MINUTE, "overdue")),
                Map.of(),
                Map.of(),
                Map.of(
                        "state ON_TRACK", "is on track",
                        "state TARGET_MISSED", "has missed its target",
                        "state BREACHED", "is breached",
                        "state MET", "is met"));
    }

    private static Voice hours(String subject) {
        return new Voice(
                subject,
                "the %s of " + subject,
                Map.of(),
                Map.of("open", new Flag(null, "is open", "is closed")),
                Map.of(),
                Map.of());
    }

    private static String clockSubject(Pattern pattern) {
        String promise = (String) fixed(pattern, "promise");
        return promise == null
                ? "a promise"
                : PromiseSort.named(promise).map(PromiseWords::noun).orElse("a promise");
    }

    private static String hoursSubject(Pattern pattern) {
        String calendar = (String) fixed(pattern, "calendar");
        return calendar == null ? "a calendar" : "the calendar " + Names.quoted(calendar);
    }

    /** What a field has to be, where the pattern says so in one comparison, or null. */
    static Object fixed(Pattern pattern, String field) {
        return Constants.parts(pattern.condition()).stream()
                .filter(part -> isFixing(part, field))
                .map(part -> Constants.of((Condition.Compare) part))
                .findFirst()
                .orElse(null);
    }

    /** Whether a condition fixes a field to a constant. */
    static boolean isFixing(Condition condition, String field) {
        return condition instanceof Condition.Compare compare
                && compare.field().name().equals(field)
                && compare.operator() == Operator.EQUAL
                && Constants.of(compare) != null;
    }
}
