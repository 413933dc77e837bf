package amends.book;

import amends.book.Vocabulary.FactEntry;
import amends.policy.FactShape;
import amends.policy.Field;
import amends.policy.StandardFacts;
import java.util.List;
import java.util.Map;

/** What the fields that every domain has are about. */
final class StandardWords {

    private static final Map<String, String> INCIDENT = Map.ofEntries(
            Map.entry("id", "the incident's own number"),
            Map.entry("openedAt", "when it began"),
            Map.entry("dueAt", "when, by our promise, it should have been put right"),
            Map.entry("expectedAt", "when we now think it will be"),
            Map.entry("resolvedAt", "when it was put right"),
            Map.entry("delayMinutes", "since it was due; 0 before"),
            Map.entry("openMinutes", "since it began"),
            Map.entry("silentMinutes", "since our last message to the customer"),
            Map.entry("expectedMinutes", "until we think it will be; 0 once that has passed"),
            Map.entry("acknowledged", "whether we told the customer that we know"),
            Map.entry("messagesSent", "how many messages the customer had from us"),
            Map.entry("reopenedCount", "how often it came back after it seemed solved"),
            Map.entry("severity", "how bad it is"),
            Map.entry("cause", "why it happened"),
            Map.entry("controllable", "whether the cause was in our hands; true where nobody says otherwise"),
            Map.entry("channel", "how it reached us"),
            Map.entry("orderValue", "what the customer paid or will pay"),
            Map.entry("currency", "the currency of orderValue"));

    private static final Map<String, String> CUSTOMER = Map.of(
            "id", "the customer's number; customerId in messages",
            "tier", "a word of the house's own",
            "language", "a language tag such as en",
            "customerMonths", "for how long they have been a customer",
            "incidentsLast90Days", "incidents of any kind",
            "sameKindLast90Days", "incidents of this kind",
            "goodwillLast90Days", "goodwill that they were given",
            "detractor", "whether they told us that they would not recommend us");

    private static final Map<String, String> CLOCK = Map.of(
            "promise", "which promise it is",
            "state", "how it stands",
            "elapsedMinutes", "how long it has run",
            "remainingMinutes", "how long until it is due",
            "overdueMinutes", "how long it has been broken");

    private static final Map<String, String> TAKEN = Map.of(
            "action", "what was done",
            "name", "which message, remedy or role it was",
            "minutesAgo", "since then",
            "amount", "what was given, if it was money");

    private static final Map<String, String> HOURS =
            Map.of("calendar", "a name from calendars.yaml", "open", "whether it is open at this moment");

    private static final Map<String, String> UNITS = Map.of(
            "minutesAgo", "minutes",
            "messagesSent", "messages",
            "reopenedCount", "times",
            "orderValue", "money",
            "amount", "money",
            "goodwillLast90Days", "money",
            "incidentsLast90Days", "incidents",
            "sameKindLast90Days", "incidents");

    private StandardWords() {}

    /** The facts in the order in which rules meet them. */
    static List<FactEntry> facts() {
        return List.of(
                fact(StandardFacts.INCIDENT, "what went wrong; every kind has these fields too", INCIDENT),
                fact(StandardFacts.CUSTOMER, "whom it happened to; always there, perhaps with nothing known", CUSTOMER),
                fact(StandardFacts.CLOCK, "one for each promise that runs", CLOCK),
                fact(StandardFacts.TAKEN, "one for each action that somebody has done", TAKEN),
                fact(StandardFacts.HOURS, "one for each calendar", HOURS));
    }

    private static FactEntry fact(FactShape shape, String about, Map<String, String> fields) {
        return new FactEntry(
                shape.name(),
                about,
                shape.fields().stream().map(field -> line(field, fields)).toList());
    }

    private static FieldLine line(Field field, Map<String, String> about) {
        String unit = UNITS.getOrDefault(field.name(), Fields.unit(field));
        return new FieldLine(field.name(), Fields.type(field.type()), unit, about.getOrDefault(field.name(), ""));
    }
}
