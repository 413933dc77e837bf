package amends.recommendation;

import amends.incident.PromiseMade;
import amends.incident.Situation;
import amends.policy.Act;
import amends.policy.Fact;
import amends.policy.Operand;
import amends.policy.Rule;
import amends.promise.PromiseSort;
import amends.promise.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The promises that hold: those already made to the customer, then of each sort the one of highest salience, then the
 * one due earliest.
 *
 * @param chosen the promise of each sort
 * @param withheld the others
 */
record PromiseChoice(Map<PromiseSort, PromiseMade> chosen, List<Plan.Withheld> withheld) {

    private record Offer(Rule rule, PromiseMade promise) {}

    /** When a promise made at a start is due. */
    interface Due {
        Instant of(Instant start, Stretch stretch, String calendar);
    }

    static PromiseChoice among(
            List<Rule> matched, Situation situation, Facts facts, LocalDate day, Instant start, Due due) {
        Map<PromiseSort, List<Offer>> offers = new EnumMap<>(PromiseSort.class);
        for (Rule rule : matched) {
            if (rule.inForce(day)) {
                for (Act act : rule.acts()) {
                    Offer offer = offer(rule, (Act.Promise) act, facts);
                    if (offer != null) {
                        offers.computeIfAbsent(offer.promise().sort(), s -> new ArrayList<>())
                                .add(offer);
                    }
                }
            }
        }
        Map<PromiseSort, PromiseMade> chosen = new EnumMap<>(PromiseSort.class);
        situation.promises().forEach(promise -> chosen.put(promise.sort(), promise));
        List<Plan.Withheld> withheld = new ArrayList<>();
        offers.forEach((sort, made) -> {
            made.sort(Comparator.comparing((Offer o) -> -o.rule().salience())
                    .thenComparing(
                            o -> due.of(start, o.promise().within(), o.promise().calendar()))
                    .thenComparing(o -> o.rule().name()));
            PromiseMade pinned = chosen.get(sort);
            if (pinned == null) {
                chosen.put(sort, made.get(0).promise());
            }
            String reason = pinned == null
                    ? "\"" + made.get(0).rule().name() + "\" comes first"
                    : "another promise was already made to this customer";
            for (Offer offer : made.subList(pinned == null ? 1 : 0, made.size())) {
                if (pinned == null || !offer.promise().equals(pinned)) {
                    withheld.add(new Plan.Withheld(
                            "promise",
                            sort.wireName(),
                            reason,
                            offer.rule().policy(),
                            offer.rule().name()));
                }
            }
        });
        return new PromiseChoice(chosen, withheld);
    }

    /** The offer of a rule's first match, or null where a number that it names is unknown or less than nothing. */
    private static Offer offer(Rule rule, Act.Promise act, Facts facts) {
        Offer[] offer = new Offer[1];
        Matcher.each(rule, facts, match -> {
            Long within = number(act.within(), match);
            Long target = act.target() == null ? within : number(act.target(), match);
            if (within != null && target != null && within >= 0 && target >= 0) {
                offer[0] = new Offer(
                        rule,
                        new PromiseMade(
                                act.sort(),
                                new Stretch(within, act.unit()),
                                new Stretch(Math.min(target, within), act.unit()),
                                act.calendar()));
            }
            return offer[0] == null;
        });
        return offer[0];
    }

    private static Long number(Operand operand, Fact[] match) {
        return (Long) Matcher.value(operand, null, match);
    }
}
