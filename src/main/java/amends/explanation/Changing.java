package amends.explanation;

import amends.incident.Action;
import amends.incident.Situation;
import amends.incident.Taken;
import amends.money.Money;
import amends.policy.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes situations in which something is otherwise. What was stated as an instant and is to be so many minutes is stated in
 * minutes then; what derives from messages is brought about by messages.
 *
 * @param stop where time stands still for the incident
 * @param sorry the message with which it would have been acknowledged
 * @param currency in which money would have been given, or null
 */
record Changing(Instant stop, String sorry, Currency currency) {

    private static final Map<String, String> INSTEAD_OF = Map.of(
            "delayMinutes", "dueAt",
            "dueAt", "delayMinutes",
            "openMinutes", "openedAt",
            "openedAt", "openMinutes",
            "expectedMinutes", "expectedAt",
            "expectedAt", "expectedMinutes");

    private static final Set<String> OF_MESSAGES = Set.of("acknowledged", "messagesSent", "silentMinutes");

    /** The situation with another value of a field of the incident, or null where that cannot be. */
    Situation incident(Situation situation, String field, Object value) {
        if (OF_MESSAGES.contains(field) && situation.taken() != null) {
            return messages(situation, field, value);
        }
        if (field.equals("reopenedCount") && !situation.reopenings().isEmpty()) {
            return null;
        }
        Map<String, Object> incident = new HashMap<>(situation.incident());
        incident.put(field, value);
        incident.remove(INSTEAD_OF.getOrDefault(field, ""));
        return with(situation, incident, situation.customer(), situation.taken());
    }

    /** The situation with another value of a field of the customer. */
    Situation customer(Situation situation, String field, Object value) {
        Map<String, Object> customer = new HashMap<>(situation.customer());
        customer.put(field, value);
        return with(situation, situation.incident(), customer, situation.taken());
    }

    /** The situation in which something more was done, as a rule would see it. */
    Situation did(Situation situation, Fact done) {
        BigDecimal amount = (BigDecimal) done.get("amount");
        if (amount != null && currency == null) {
            return null;
        }
        long ago = (Long) done.get("minutesAgo");
        Taken more = new Taken(
                Action.named((String) done.get("action")).orElseThrow(),
                (String) done.get("name"),
                stop.minusSeconds(ago * 60),
                amount == null ? null : new Money(amount, currency),
                null,
                null);
        return withMore(situation, more);
    }

    /** The situation in which something was not done. */
    Situation undid(Situation situation, Fact done) {
        if (situation.taken() == null) {
            return null;
        }
        List<Taken> left = new ArrayList<>(situation.taken());
        left.removeIf(one ->
                one.action().wireName().equals(done.get("action")) && one.name().equals(done.get("name")));
        return situation.withTaken(left);
    }

    private Situation withMore(Situation situation, Taken more) {
        List<Taken> all = new ArrayList<>(situation.taken() == null ? List.of() : situation.taken());
        all.add(more);
        Map<String, Object> incident = new HashMap<>(situation.incident());
        // These derive from what was done, once anything is known to be done.
        incident.keySet().removeAll(OF_MESSAGES);
        return with(situation, incident, situation.customer(), all);
    }

    private Situation messages(Situation situation, String field, Object value) {
        if (value instanceof Boolean acknowledged) {
            if (acknowledged) {
                return withMore(situation, Taken.of(Action.ACKNOWLEDGE, sorry, stop));
            }
            List<Taken> left = new ArrayList<>(situation.taken());
            left.removeIf(one -> one.action() == Action.ACKNOWLEDGE);
            return situation.withTaken(left);
        }
        long number = (Long) value;
        return field.equals("messagesSent") ? sent(situation, number) : silent(situation, number);
    }

    private Situation sent(Situation situation, long number) {
        List<Taken> messages = new ArrayList<>(situation.taken());
        messages.removeIf(one -> !one.action().isMessage());
        List<Taken> all = new ArrayList<>(situation.taken());
        for (int i = messages.size() - 1; i >= number; i--) {
            all.remove(messages.get(i));
        }
        Instant at =
                messages.isEmpty() ? stop : messages.get(messages.size() - 1).at();
        long lacking = Math.min(number - messages.size(), 100);
        if (lacking > 0) {
            all.addAll(Collections.nCopies((int) lacking, Taken.of(Action.STATUS, sorry, at)));
        }
        return situation.withTaken(all);
    }

    private Situation silent(Situation situation, long minutes) {
        Instant at = stop.minusSeconds(minutes * 60);
        List<Taken> all = new ArrayList<>();
        Taken last = null;
        for (Taken one : situation.taken()) {
            boolean message = one.action().isMessage();
            all.add(message && one.at().isAfter(at) ? moved(one, at) : one);
            last = message ? one : last;
        }
        if (last == null) {
            all.add(Taken.of(Action.STATUS, sorry, at));
        } else if (last.at().isBefore(at)) {
            all.set(all.lastIndexOf(last), moved(last, at));
        }
        return situation.withTaken(all);
    }

    private static Taken moved(Taken one, Instant at) {
        return new Taken(one.action(), one.name(), at, one.amount(), one.expectedAt(), one.nextUpdateAt());
    }

    private static Situation with(
            Situation situation, Map<String, Object> incident, Map<String, Object> customer, List<Taken> taken) {
        return new Situation(
                situation.kind(),
                incident,
                customer,
                taken,
                situation.pauses(),
                situation.reopenings(),
                situation.promises(),
                situation.setAside(),
                situation.pinned(),
                situation.ledger());
    }
}
