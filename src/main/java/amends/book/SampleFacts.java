package amends.book;

import amends.policy.Act;
import amends.policy.Condition;
import amends.policy.DomainPolicy;
import amends.policy.Fact;
import amends.policy.FactShape;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.FieldType.Basic;
import amends.policy.Kind;
import amends.policy.MoneyTerms;
import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Made-up facts for which a rule could hold, so that its messages can be shown. */
final class SampleFacts {

    /** The present of all samples. */
    static final Instant AS_OF = Instant.parse("2026-11-22T19:31:00Z");

    private static final Long DAYS_LATE = 3L * 24 * 60;
    private static final Map<String, Object> USUAL = Map.ofEntries(
            Map.entry("id", "T12-0455"),
            Map.entry("delayMinutes", 12L),
            Map.entry("openMinutes", 32L),
            Map.entry("silentMinutes", 10L),
            Map.entry("expectedMinutes", 8L),
            Map.entry("acknowledged", true),
            Map.entry("messagesSent", 1L),
            Map.entry("reopenedCount", 0L),
            Map.entry("severity", "MODERATE"),
            Map.entry("orderValue", new BigDecimal("86.00")),
            Map.entry("customerMonths", 24L),
            Map.entry("incidentsLast90Days", 1L),
            Map.entry("sameKindLast90Days", 1L),
            Map.entry("goodwillLast90Days", new BigDecimal("0.00")));

    private final DomainPolicy domain;
    private final String currency;

    SampleFacts(DomainPolicy domain, String currency) {
        this.domain = domain;
        this.currency = currency;
    }

    /** Values for every field of the customer, by name. */
    Map<String, Object> customer(Rule rule) {
        Map<String, Object> values = new HashMap<>();
        for (Field field : StandardFacts.CUSTOMER.fields()) {
            values.put(field.name(), field.name().equals("id") ? "c-17" : value(field, false, rule));
        }
        return values;
    }

    /** Values for every field of every incident of the domain, by name, those of a kind before others. */
    Map<String, Object> incident(String kind, Rule rule) {
        Map<String, Object> values = new HashMap<>();
        List<Kind> kinds = new ArrayList<>(domain.kinds().values());
        kinds.sort((a, b) -> a.name().equals(kind)
                ? -1
                : b.name().equals(kind) ? 1 : a.name().compareTo(b.name()));
        kinds.forEach(each -> put(values, each.shape(), rule));
        put(values, StandardFacts.INCIDENT, rule);
        values.put("dueAt", before((Long) values.get("delayMinutes")));
        values.put("openedAt", before((Long) values.get("openMinutes")));
        values.put("resolvedAt", AS_OF);
        values.put("expectedAt", before(-(Long) values.get("expectedMinutes")));
        return values;
    }

    /** A fact with those of the values that it has fields for. */
    static Fact fact(FactShape shape, Map<String, Object> values) {
        Fact.Builder fact = Fact.of(shape);
        shape.fields().forEach(field -> fact.set(field, values.get(field.name())));
        return fact.build();
    }

    private void put(Map<String, Object> values, FactShape shape, Rule rule) {
        shape.fields().forEach(field -> values.putIfAbsent(field.name(), value(field, true, rule)));
    }

    private Object value(Field field, boolean incident, Rule rule) {
        List<Condition> asked = new ArrayList<>();
        for (Pattern pattern : rule == null ? List.<Pattern>of() : rule.patterns()) {
            boolean same = incident ? pattern.isIncident() : pattern.shape() == StandardFacts.CUSTOMER;
            if (same && pattern.quantifier() != Quantifier.NOT) {
                Constants.parts(pattern.condition()).stream()
                        .filter(part -> Fitting.isAbout(part, field))
                        .forEach(asked::add);
            }
        }
        return Fitting.value(usual(field, rule), USUAL.containsKey(field.name()), field.type(), asked);
    }

    private Object usual(Field field, Rule rule) {
        if (field.initial() != null) {
            return field.initial();
        }
        if (field.name().equals("delayMinutes") && rule != null && paysByDay(rule)) {
            return DAYS_LATE;
        }
        Object usual = field.name().equals("currency") ? currency : USUAL.get(field.name());
        if (usual != null) {
            return usual;
        }
        if (field.type() instanceof FieldType.Closed closed) {
            return closed.values().isEmpty() ? "" : closed.values().get(0);
        }
        return switch ((Basic) field.type()) {
            case TEXT -> text(field);
            case BOOLEAN -> false;
            case INT, LONG -> 4L;
            case DECIMAL -> new BigDecimal("18.50");
            case DATE -> LocalDate.of(2026, 11, 22);
            case INSTANT -> AS_OF;
        };
    }

    /** Whether twelve minutes of delay would show nothing of what a rule gives. */
    private static boolean paysByDay(Rule rule) {
        return rule.acts().stream()
                .map(act -> act instanceof Act.Compensate gift
                        ? gift.money()
                        : act instanceof Act.Entitle owed ? owed.money() : null)
                .anyMatch(terms ->
                        terms != null && terms.step() != null && terms.step().unit() == MoneyTerms.Step.Unit.DAYS);
    }

    /** The first text that a rule of the domain asks for, else the name of the field as a blank to be filled. */
    private String text(Field field) {
        return domain.rules().stream()
                .flatMap(rule -> rule.patterns().stream())
                .flatMap(pattern -> Constants.parts(pattern.condition()).stream())
                .filter(part -> Voices.isFixing(part, field.name()) && Fitting.isAbout(part, field))
                .map(part -> Constants.of((Condition.Compare) part).toString())
                .findFirst()
                .orElse("‹" + Names.words(field.name()) + "›");
    }

    private static Instant before(long minutes) {
        return AS_OF.minusSeconds(Math.max(-5_000_000, Math.min(5_000_000, minutes)) * 60);
    }
}
