package amends.check.meaning;

import amends.incident.Action;
import amends.incident.Situation;
import amends.incident.Taken;
import amends.money.Money;
import amends.policy.Act;
import amends.policy.Field;
import amends.policy.MoneyTerms;
import amends.policy.Operand;
import amends.policy.StandardFacts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Puts incidents of one kind together from values of fields. */
final class Scenes {

    private static final List<String> TOLD = List.of("acknowledged", "messagesSent", "silentMinutes");

    private final KindRules rules;
    private final Set<Slot> needed = new LinkedHashSet<>();

    Scenes(KindRules rules) {
        this.rules = rules;
        for (Field field : rules.kind().shape().fields()) {
            if (field.required()) {
                needed.add(new Slot(Slot.INCIDENT, field));
            }
        }
        rules.gifts().forEach(region -> region.rule().acts().forEach(act -> need(region, act)));
    }

    /** What is stated of every incident: what its kind requires, and what some rule reckons its money from. */
    Set<Slot> needed() {
        return needed;
    }

    /** What a rule reckons its money from has to be known. */
    private void need(Region region, Act act) {
        MoneyTerms terms = act instanceof Act.Compensate given
                ? given.money()
                : act instanceof Act.Entitle owed ? owed.money() : null;
        if (terms == null) {
            return;
        }
        if (terms.needsOrder()) {
            needed.add(Slot.incident("orderValue"));
            needed.add(Slot.incident("currency"));
        }
        if (terms.times() instanceof Operand.Variable times) {
            need(region, times);
        }
        if (terms.base() instanceof MoneyTerms.Base.Bound bound) {
            need(region, bound.variable());
        }
    }

    private void need(Region region, Operand.Variable variable) {
        var pattern = region.rule().patterns().get(variable.pattern());
        boolean customer = pattern.shape() == StandardFacts.CUSTOMER;
        if ((customer || pattern.isIncident()) && variable.field().pace() == Field.Pace.STEADY) {
            needed.add(new Slot(customer ? Slot.CUSTOMER : Slot.INCIDENT, variable.field()));
        }
    }

    /**
     * An incident with some values.
     *
     * @param values by field; null is unknown
     * @param beside what must have been taken
     * @param era about when it was due; the later it is asked about, the longer the delay
     */
    Scenario scene(Map<Slot, Object> values, List<Term.Beside> beside, Instant era) {
        Map<String, Object> incident = new HashMap<>();
        Map<String, Object> customer = new HashMap<>();
        for (Slot slot : needed) {
            if (!values.containsKey(slot)) {
                put(slot, sample(slot, era), incident, customer);
            }
        }
        values.forEach((slot, value) -> put(slot, value, incident, customer));
        Instant asOf = era.plus(
                Duration.ofMinutes(Math.max(minutes(incident, "delayMinutes"), minutes(incident, "openMinutes"))));
        List<Taken> taken = taken(beside, incident, asOf);
        if (taken != null) {
            TOLD.forEach(incident::remove);
        }
        return new Scenario(
                Situation.of(rules.kind().fullName(), incident, customer).withTaken(taken), asOf);
    }

    /** The same incident, with nothing done about it by anybody. */
    Scenario untouched(Map<Slot, Object> values, Instant openedAt) {
        Scenario scene = scene(values, List.of(), openedAt);
        Map<String, Object> incident = new HashMap<>(scene.situation().incident());
        TOLD.forEach(incident::remove);
        incident.put("openedAt", openedAt);
        Situation situation = Situation.of(
                rules.kind().fullName(), incident, scene.situation().customer());
        return new Scenario(situation.withTaken(List.of()), openedAt);
    }

    /** A value of a field of which nothing in particular is asked. */
    Object sample(Slot slot, Instant era) {
        Currency currency = rules.settings().currency();
        return slot.name().equals("currency") && currency != null ? currency.getCurrencyCode() : Samples.of(slot, era);
    }

    private static void put(Slot slot, Object value, Map<String, Object> incident, Map<String, Object> customer) {
        if (value != null) {
            (slot.fact().equals(Slot.CUSTOMER) ? customer : incident).put(slot.name(), value);
        }
    }

    private static long minutes(Map<String, Object> incident, String field) {
        Object minutes = incident.get(field);
        return minutes == null ? 0 : (Long) minutes;
    }

    /** What was taken so that the facts are there, or null where nothing need be. */
    private List<Taken> taken(List<Term.Beside> beside, Map<String, Object> incident, Instant asOf) {
        List<Taken> taken = new ArrayList<>();
        for (Term.Beside fact : beside) {
            if (fact.present()
                    && fact.fact().equals(StandardFacts.TAKEN.name())
                    && !fact.ways().isEmpty()) {
                taken.add(taken(fact.ways().get(0), asOf));
            }
        }
        if (taken.isEmpty()) {
            return null;
        }
        Instant told = asOf.minus(Duration.ofMinutes(minutes(incident, "silentMinutes")));
        if (Boolean.TRUE.equals(incident.get("acknowledged"))) {
            taken.add(Taken.of(Action.ACKNOWLEDGE, "amends.acknowledge", told));
        }
        for (long sent = 1; sent < Math.min(10, minutes(incident, "messagesSent")); sent++) {
            taken.add(Taken.of(Action.STATUS, "update", told));
        }
        return taken;
    }

    private Taken taken(Box way, Instant asOf) {
        Action action = Action.named((String) first(way, "action", Action.COMPENSATE.wireName()))
                .orElse(Action.COMPENSATE);
        long minutes = (Long) first(way, "minutesAgo", 0L);
        BigDecimal amount = (BigDecimal) first(way, "amount", null);
        Currency currency = Objects.requireNonNullElse(rules.settings().currency(), Currency.getInstance("USD"));
        return new Taken(
                action,
                (String) first(way, "name", "other"),
                asOf.minus(Duration.ofMinutes(minutes)),
                amount == null ? null : new Money(amount, currency),
                null,
                null);
    }

    private static Object first(Box way, String field, Object otherwise) {
        Slot slot = new Slot(StandardFacts.TAKEN.name(), StandardFacts.TAKEN.field(field));
        return way.fields().containsKey(slot)
                ? way.allowed(slot).values().samples().stream().findFirst().orElse(otherwise)
                : otherwise;
    }
}
