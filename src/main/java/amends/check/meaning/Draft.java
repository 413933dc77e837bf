package amends.check.meaning;

import amends.incident.Action;
import amends.incident.PromiseMade;
import amends.incident.Situation;
import amends.incident.Taken;
import amends.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An incident in the making: what is to be stated of it, and when it is asked about. */
final class Draft {

    private static final List<String> TOLD = List.of("acknowledged", "messagesSent", "silentMinutes");
    private static final long MOST_MESSAGES = 50;

    /** Of the two only one is stated, for they would have to agree. */
    private static final Map<String, String> MINUTES_OF =
            Map.of("openedAt", "openMinutes", "dueAt", "delayMinutes", "expectedAt", "expectedMinutes");

    private final Scenes scenes;
    private final String kind;
    private final Map<Slot, Object> values = new LinkedHashMap<>();
    private final List<PromiseMade> promises = new ArrayList<>();
    private List<Done> done;
    private Instant day;
    private Instant asOf;
    private final Map<String, Long> relative = new LinkedHashMap<>();

    /**
     * Something that was done.
     *
     * @param secondsAgo how long before the instant that is asked about
     * @param estimate the estimate that was told, in seconds after that instant, or null
     * @param next by when the next message was promised, in the same way
     */
    record Done(Action action, String name, long secondsAgo, Money amount, Long estimate, Long next) {

        /** Something done that told no time. */
        static Done of(Action action, String name, long secondsAgo, Money amount) {
            return new Done(action, name, secondsAgo, amount, null, null);
        }

        Taken at(Instant now) {
            Instant expectedAt = estimate == null ? null : now.plusSeconds(estimate);
            Instant nextUpdateAt = next == null ? null : now.plusSeconds(next);
            return new Taken(action, name, now.minusSeconds(secondsAgo), amount, expectedAt, nextUpdateAt);
        }
    }

    /** @param day about when it was opened or due; the longer it lasts, the later it is asked about */
    Draft(Scenes scenes, String kind, Instant day) {
        this.scenes = scenes;
        this.kind = kind;
        this.day = day;
    }

    /** States a field; null is to leave it unknown. */
    void state(Slot slot, Object value) {
        values.put(slot, value);
    }

    /** Moves it to another day. */
    void on(Instant other) {
        day = other;
    }

    /** Asks about this very instant. */
    void at(Instant instant) {
        asOf = instant;
    }

    /** States an instant by the seconds after the one that is asked about. */
    void relative(String field, long seconds) {
        relative.put(field, seconds);
    }

    /** States that it is known what was done, and adds to it. */
    void did(Done... more) {
        if (done == null) {
            done = new ArrayList<>();
        }
        done.addAll(List.of(more));
    }

    /** Promises something beforehand. */
    void promised(PromiseMade promise) {
        promises.removeIf(made -> made.sort() == promise.sort());
        promises.add(promise);
    }

    /** The incident as it stands now. */
    Scenario scenario() {
        Map<String, Object> incident = new HashMap<>();
        Map<String, Object> customer = new HashMap<>();
        for (Slot slot : scenes.needed()) {
            if (!values.containsKey(slot)) {
                put(slot, scenes.sample(slot, day), incident, customer);
            }
        }
        values.forEach((slot, value) -> put(slot, value, incident, customer));
        MINUTES_OF.forEach((instant, minutes) -> {
            if (incident.containsKey(minutes)) {
                incident.remove(instant);
            }
        });
        long minutes = Math.max(minutes(incident, "delayMinutes"), minutes(incident, "openMinutes"));
        Instant now = asOf != null ? asOf : day.plus(Duration.ofMinutes(minutes));
        relative.forEach((field, seconds) -> incident.put(field, now.plusSeconds(seconds)));
        List<Taken> taken = done == null ? null : taken(incident, now);
        if (taken != null) {
            TOLD.forEach(incident::remove);
        }
        return new Scenario(
                Situation.of(kind, incident, customer).withTaken(taken).withPromises(promises), now);
    }

    private static void put(Slot slot, Object value, Map<String, Object> incident, Map<String, Object> customer) {
        if (value != null) {
            (slot.fact().equals(Slot.CUSTOMER) ? customer : incident).put(slot.name(), value);
        }
    }

    private static long minutes(Map<String, Object> incident, String field) {
        return incident.get(field) instanceof Long minutes ? minutes : 0;
    }

    /** What was done, with what the incident would state itself of acknowledgements and messages. */
    private List<Taken> taken(Map<String, Object> incident, Instant now) {
        List<Taken> taken = new ArrayList<>();
        done.forEach(one -> taken.add(one.at(now)));
        Instant told = now.minus(Duration.ofMinutes(minutes(incident, "silentMinutes")));
        boolean acknowledged = taken.stream().anyMatch(one -> one.action() == Action.ACKNOWLEDGE);
        if (Boolean.TRUE.equals(incident.get("acknowledged")) && !acknowledged) {
            taken.add(Taken.of(Action.ACKNOWLEDGE, "amends.acknowledge", told));
        }
        long messages = taken.stream().filter(one -> one.action().isMessage()).count();
        long asked = minutes(incident, "messagesSent");
        if (asked == 0 && messages == 0 && incident.get("silentMinutes") != null) {
            asked = 1;
        }
        for (long sent = messages; sent < Math.min(MOST_MESSAGES, asked); sent++) {
            taken.add(Taken.of(Action.STATUS, "update", told));
        }
        return taken;
    }
}
