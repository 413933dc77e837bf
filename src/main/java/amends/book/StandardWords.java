package amends.book;

import amends.book.Vocabulary.FactEntry;
import amends.policy.FactShape;
import amends.policy.Field;
import amends.policy.StandardFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the fields that every domain has are about, and what they are called in forms. */
public final class StandardWords {

    /**
     * What is told of a field.
     *
     * @param label what it is called in a form, or null where its name says it
     * @param about what it is about, as part of a sentence
     */
    private record Told(String label, String about) {}

    private static final Map<String, Told> INCIDENT = Map.ofEntries(
            Map.entry("id", new Told("Reference", "the incident's own number")),
            Map.entry("openedAt", new Told("Began at", "when it began")),
            Map.entry("dueAt", new Told("Promised for", "when, by our promise, it should have been put right")),
            Map.entry("expectedAt", new Told("Expected at", "when we now think it will be")),
            Map.entry("resolvedAt", about("when it was put right")),
            Map.entry("delayMinutes", new Told("Minutes late by now", "since it was due; 0 before")),
            Map.entry("openMinutes", about("since it began")),
            Map.entry("silentMinutes", about("since our last message to the customer")),
            Map.entry("expectedMinutes", about("until we think it will be; 0 once that has passed")),
            Map.entry("acknowledged", about("whether we told the customer that we know")),
            Map.entry("messagesSent", about("how many messages the customer had from us")),
            Map.entry("reopenedCount", about("how often it came back after it seemed solved")),
            Map.entry("severity", about("how bad it is")),
            Map.entry("cause", about("why it happened")),
            Map.entry(
                    "controllable",
                    new Told("In our control", "whether the cause was in our hands; true where nobody says otherwise")),
            Map.entry("channel", about("how it reached us")),
            Map.entry("orderValue", about("what the customer paid or will pay")),
            Map.entry("currency", about("the currency of orderValue")));

    private static final Map<String, Told> CUSTOMER = Map.ofEntries(
            Map.entry("id", new Told("Customer", "the customer's number; customerId in messages")),
            Map.entry("tier", about("a word of the house's own")),
            Map.entry("language", about("a language tag such as en")),
            Map.entry("customerMonths", new Told("Months a customer", "for how long they have been a customer")),
            Map.entry("incidentsLast90Days", new Told("Incidents in the last 90 days", "incidents of any kind")),
            Map.entry("sameKindLast90Days", new Told("Of this kind in the last 90 days", "incidents of this kind")),
            Map.entry("goodwillLast90Days", new Told("Goodwill in the last 90 days", "goodwill that they were given")),
            Map.entry(
                    "detractor", new Told("Unhappy before", "whether they told us that they would not recommend us")));

    private static final Map<String, Told> CLOCK = Map.ofEntries(
            Map.entry("promise", about("which promise it is")),
            Map.entry("state", about("how it stands")),
            Map.entry("elapsedMinutes", about("how long it has run")),
            Map.entry("remainingMinutes", about("how long until it is due")),
            Map.entry("overdueMinutes", about("how long it has been broken")));

    private static final Map<String, Told> TAKEN = Map.ofEntries(
            Map.entry("action", about("what was done")),
            Map.entry("name", about("which message, remedy or role it was")),
            Map.entry("minutesAgo", about("since then")),
            Map.entry("amount", about("what was given, if it was money")));

    private static final Map<String, Told> HOURS = Map.ofEntries(
            Map.entry("calendar", about("a name from calendars.yaml")),
            Map.entry("open", about("whether it is open at this moment")));

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

    private static Told about(String about) {
        return new Told(null, about);
    }

    /** What a field of incidents is called in a form; empty where its name says it. */
    public static Optional<String> incidentLabel(String field) {
        return label(INCIDENT, field);
    }

    /** What a field of customers is called in a form; empty where its name says it. */
    public static Optional<String> customerLabel(String field) {
        return label(CUSTOMER, field);
    }

    private static Optional<String> label(Map<String, Told> told, String field) {
        return Optional.ofNullable(told.get(field)).map(Told::label);
    }

    /** The facts in the order in which rules meet them. */
    static List<FactEntry> facts() {
        return List.of(
                fact(StandardFacts.INCIDENT, "what went wrong; every kind has these fields too", INCIDENT),
                fact(StandardFacts.CUSTOMER, "whom it happened to; always there, perhaps with nothing known", CUSTOMER),
                fact(StandardFacts.CLOCK, "one for each promise that runs", CLOCK),
                fact(StandardFacts.TAKEN, "one for each action that somebody has done", TAKEN),
                fact(StandardFacts.HOURS, "one for each calendar", HOURS));
    }

    private static FactEntry fact(FactShape shape, String about, Map<String, Told> fields) {
        return new FactEntry(
                shape.name(),
                about,
                shape.fields().stream().map(field -> line(field, fields)).toList());
    }

    private static FieldLine line(Field field, Map<String, Told> told) {
        String unit = UNITS.getOrDefault(field.name(), Fields.unit(field));
        return new FieldLine(
                field.name(),
                Fields.type(field.type()),
                unit,
                told.getOrDefault(field.name(), about("")).about());
    }
}
