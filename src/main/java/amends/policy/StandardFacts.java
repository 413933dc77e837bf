package amends.policy;

import static amends.policy.Field.Pace.EVENTFUL;
import static amends.policy.Field.Pace.FALLING;
import static amends.policy.Field.Pace.RISING;
import static amends.policy.Field.Pace.STEADY;
import static amends.policy.Field.Pace.SWITCHING;
import static amends.policy.FieldType.Basic.BOOLEAN;
import static amends.policy.FieldType.Basic.DECIMAL;
import static amends.policy.FieldType.Basic.INSTANT;
import static amends.policy.FieldType.Basic.LONG;
import static amends.policy.FieldType.Basic.TEXT;

import amends.incident.Action;
import amends.promise.ClockState;
import amends.promise.PromiseSort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The facts that every domain has, beside its own kinds. */
public final class StandardFacts {

    /** How bad an incident is. */
    public static final FieldType.Closed SEVERITY =
            new FieldType.Closed("Severity", List.of("MINOR", "MODERATE", "MAJOR", "CRITICAL"));

    /** What every kind extends, directly or not. */
    public static final FactShape INCIDENT = shape("Incident")
            .with("id", TEXT, STEADY)
            .with("openedAt", INSTANT, EVENTFUL)
            .with("dueAt", INSTANT, EVENTFUL)
            .with("expectedAt", INSTANT, EVENTFUL)
            .with("resolvedAt", INSTANT, EVENTFUL)
            .with("delayMinutes", LONG, RISING)
            .with("openMinutes", LONG, RISING)
            .with("silentMinutes", LONG, RISING)
            .with("expectedMinutes", LONG, FALLING)
            .with("acknowledged", BOOLEAN, EVENTFUL)
            .with("messagesSent", LONG, EVENTFUL)
            .with("reopenedCount", LONG, EVENTFUL)
            .with("severity", SEVERITY, STEADY)
            .with("cause", TEXT, STEADY)
            .with("controllable", BOOLEAN, STEADY, true)
            .with("channel", TEXT, STEADY)
            .with("orderValue", DECIMAL, STEADY)
            .with("currency", TEXT, STEADY)
            .build();

    /** The customer; always present, though nothing may be known of them. */
    public static final FactShape CUSTOMER = shape("Customer")
            .with("id", TEXT, STEADY)
            .with("tier", TEXT, STEADY)
            .with("language", TEXT, STEADY)
            .with("customerMonths", LONG, STEADY)
            .with("incidentsLast90Days", LONG, STEADY)
            .with("sameKindLast90Days", LONG, STEADY)
            .with("goodwillLast90Days", DECIMAL, STEADY)
            .with("detractor", BOOLEAN, STEADY)
            .build();

    /** One promise's running time. */
    public static final FactShape CLOCK = shape("Clock")
            .with("promise", new FieldType.Closed("promise", PromiseSort.wireNames()), EVENTFUL)
            .with(
                    "state",
                    new FieldType.Closed(
                            "state",
                            Arrays.stream(ClockState.values()).map(Enum::name).toList()),
                    SWITCHING)
            .with("elapsedMinutes", LONG, RISING)
            .with("remainingMinutes", LONG, FALLING)
            .with("overdueMinutes", LONG, RISING)
            .build();

    /** Something that somebody has already done. */
    public static final FactShape TAKEN = shape("Taken")
            .with("action", new FieldType.Closed("action", Action.wireNames()), EVENTFUL)
            .with("name", TEXT, EVENTFUL)
            .with("minutesAgo", LONG, RISING)
            .with("amount", DECIMAL, EVENTFUL)
            .build();

    /** Whether a calendar is open. */
    public static final FactShape HOURS = shape("Hours")
            .with("calendar", TEXT, STEADY)
            .with("open", BOOLEAN, SWITCHING)
            .build();

    /** The facts that are no kinds, by name. */
    public static final Map<String, FactShape> BESIDE_KINDS =
            Map.of("Customer", CUSTOMER, "Clock", CLOCK, "Taken", TAKEN, "Hours", HOURS);

    private StandardFacts() {}

    /** A field of every incident; a kind keeps their slots. */
    public static Field ofIncident(String name) {
        return Objects.requireNonNull(INCIDENT.field(name), name);
    }

    private static ShapeBuilder shape(String name) {
        return new ShapeBuilder(name);
    }

    private static final class ShapeBuilder {
        private final String name;
        private final List<Field> fields = new ArrayList<>();

        ShapeBuilder(String name) {
            this.name = name;
        }

        ShapeBuilder with(String field, FieldType type, Field.Pace pace) {
            return with(field, type, pace, null);
        }

        ShapeBuilder with(String field, FieldType type, Field.Pace pace, Object initial) {
            fields.add(new Field(field, type, fields.size(), pace, false, initial));
            return this;
        }

        FactShape build() {
            return new FactShape(name, fields);
        }
    }
}
