package amends.backtest.sweep;

import amends.policy.Act;
import amends.policy.Condition;
import amends.policy.DomainPolicy;
import amends.policy.Field;
import amends.policy.Kind;
import amends.policy.Operand;
import amends.policy.Operator;
import amends.policy.Pattern;
import amends.policy.PolicySet;
import amends.policy.Position;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import amends.promise.PromiseSort;
import amends.promise.Stretch;
import amends.recommendation.Observation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A number of a rule that can be put otherwise; in a rule of common, in every domain at once. Two are the same if they are one. */
public final class Dial {

    private final Map<String, Rule> rules;
    private final Rule rule;
    private final Place place;

    private Dial(Map<String, Rule> rules, Place place) {
        this.rules = rules;
        this.rule = rules.values().iterator().next();
        this.place = place;
    }

    /** All numbers of all rules, in the order of the files, and within a rule in the order in which they are written. */
    public static List<Dial> of(PolicySet policies) {
        Map<Position, Map<String, Rule>> written = new TreeMap<>();
        for (DomainPolicy domain : policies.domains()) {
            for (Rule rule : domain.rules()) {
                written.computeIfAbsent(rule.at(), at -> new TreeMap<>()).put(domain.name(), rule);
            }
        }
        List<Dial> dials = new ArrayList<>();
        for (Map<String, Rule> rules : written.values()) {
            places(rules.values().iterator().next()).forEach(place -> dials.add(new Dial(rules, place)));
        }
        return dials;
    }

    /** Whether its rule can match an incident of any of these kinds. */
    public boolean concernsAny(Set<Kind> kinds) {
        return kinds.stream()
                .anyMatch(kind -> rules.containsKey(kind.domain())
                        && rules.get(kind.domain()).concerns(kind));
    }

    private static List<Place> places(Rule rule) {
        List<Place> places = new ArrayList<>();
        for (int pattern = 0; pattern < rule.patterns().size(); pattern++) {
            List<Condition.Leaf> leaves =
                    rule.patterns().get(pattern).condition().leaves();
            for (int leaf = 0; leaf < leaves.size(); leaf++) {
                if (leaves.get(leaf) instanceof Condition.Compare compare
                        && compare.field().type().isNumber()
                        && compare.operand() instanceof Operand.Constant) {
                    places.add(new Place.Compared(pattern, leaf));
                }
            }
        }
        for (int act = 0; act < rule.acts().size(); act++) {
            for (ActNumber number : ActNumber.values()) {
                if (number.of(rule.acts().get(act)) != null) {
                    places.add(new Place.Said(act, number));
                }
            }
        }
        return places;
    }

    /** The policy file in which it stands. */
    public String file() {
        return rule.policy();
    }

    /** The name of the rule in which it stands. */
    public String ruleName() {
        return rule.name();
    }

    /** The rule as it is, in one of its domains. */
    public Rule rule() {
        return rule;
    }

    /** The rule as it is, by domain. */
    public Map<String, Rule> rules() {
        return rules;
    }

    Place place() {
        return place;
    }

    /** The name by which it is asked for: the field, or the call. */
    public String name() {
        return place.name(rule);
    }

    /** What it is, for people: {@code delayMinutes >}, {@code resolve within}. */
    public String what() {
        return place.what(rule);
    }

    /** What it is counted in: {@code minutes}, {@code workingDays}, {@code days}, {@code %}, a currency, or empty. */
    public String unit() {
        return place.unit(rule);
    }

    /** What the rules say today. */
    public BigDecimal today() {
        return place.of(rule);
    }

    /** Whether it says how long a promise is. */
    public boolean isPromiseLength() {
        return place instanceof Place.Said said && said.number() == ActNumber.WITHIN;
    }

    /** Whether it says within how many minutes incidents are to be resolved: how long that takes is known of them. */
    public boolean isResolution() {
        return isPromiseLength()
                && rule.acts().get(((Place.Said) place).act()) instanceof Act.Promise promise
                && promise.sort() == PromiseSort.RESOLVE
                && promise.unit() == Stretch.Unit.MINUTES;
    }

    /** Whether only whole numbers may stand there. */
    public boolean isWhole() {
        return place.isWhole(rule);
    }

    /** Whether incidents show where it matters: what is compared with it, or how long what it promises took. */
    public boolean isObserved() {
        return place instanceof Place.Compared || isResolution();
    }

    /** Whether goodwill is given from so many minutes on. */
    public boolean isGoodwillThreshold() {
        return place instanceof Place.Compared compared
                && compared.compare(rule).field().pace() == Field.Pace.RISING
                && rule.patterns().get(compared.pattern()).isIncident()
                && (compared.compare(rule).operator() == Operator.MORE
                        || compared.compare(rule).operator() == Operator.MORE_OR_EQUAL)
                && rule.acts().stream().anyMatch(Act.Compensate.class::isInstance);
    }

    /** The value from which on a threshold lets the first minute pass, and nobody who has not waited at all. */
    public BigDecimal firstMinute() {
        boolean included = place instanceof Place.Compared compared
                && compared.compare(rule).operator() == Operator.MORE_OR_EQUAL;
        return included ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    /** The threshold nearest to a value that lets it pass, as far as that can be told in whole numbers. */
    public BigDecimal including(BigDecimal value) {
        if (!(place instanceof Place.Compared compared) || !isWhole()) {
            return value;
        }
        Operator operator = compared.compare(rule).operator();
        int by = operator == Operator.MORE ? -1 : operator == Operator.LESS ? 1 : 0;
        return value.add(BigDecimal.valueOf(by));
    }

    /** What an incident, or its customer, has in the field that is compared; null where that is not known. */
    public BigDecimal in(Observation end) {
        if (!(place instanceof Place.Compared compared)
                || !rules.containsKey(end.kind().domain())
                || !rule.concerns(end.kind())) {
            return null;
        }
        Pattern pattern = rule.patterns().get(compared.pattern());
        if (!pattern.isIncident() && pattern.shape() != StandardFacts.CUSTOMER) {
            return null;
        }
        boolean has = !pattern.isIncident() || end.kind().isA(pattern.fact());
        Object value = has
                ? (pattern.isIncident() ? end.incident() : end.customer())
                        .get(compared.compare(rule).field())
                : null;
        return value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }

    /** The number, for people: {@code delayMinutes > of "Comp an appetizer"}. */
    public String told() {
        return what() + " of \"" + ruleName() + "\"";
    }

    /** The most that it can be: for a target, how long its promise is; for anything else null. */
    BigDecimal most() {
        return place instanceof Place.Said said && said.number() == ActNumber.TARGET
                ? ActNumber.WITHIN.of(rule.acts().get(said.act()))
                : null;
    }

    /** What must be changed with it where it has a value; usually nothing. */
    public List<String> notes(BigDecimal value) {
        if (!isPromiseLength()) {
            return List.of();
        }
        int act = ((Place.Said) place).act();
        BigDecimal target = ActNumber.TARGET.of(rule.acts().get(act));
        return target == null || target.compareTo(value) <= 0
                ? List.of()
                : List.of("the target of " + target + " goes down with it, to " + value.toPlainString());
    }

    @Override
    public String toString() {
        return file() + ":\"" + ruleName() + "\"." + name();
    }
}
