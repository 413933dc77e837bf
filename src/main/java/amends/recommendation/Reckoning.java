package amends.recommendation;

import amends.money.Money;
import amends.policy.Act;
import amends.policy.MoneyTerms;
import amends.policy.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * How a rule comes to its money.
 *
 * @param terms the terms of the statement
 * @param steps what was done, in order
 * @param amount what it comes to, before what was given already is taken off
 */
public record Reckoning(MoneyTerms terms, List<MoneyStep> steps, Money amount) {

    public Reckoning {
        steps = List.copyOf(steps);
    }

    /**
     * Reckons a statement of a rule that fired again; of several matches, that which gives most.
     *
     * @return null where the statement names no money
     */
    public static Reckoning of(Rule rule, Act act, Observation seen) {
        MoneyTerms terms = act instanceof Act.Compensate gift
                ? gift.money()
                : act instanceof Act.Entitle owed ? owed.money() : null;
        if (terms == null) {
            return null;
        }
        Reckoning[] best = new Reckoning[1];
        Facts facts = seen.facts();
        Matcher.each(rule, facts, match -> {
            List<MoneyStep> steps = new ArrayList<>();
            Money amount = new MoneyReckoner(rule, facts.incident(), match, seen.days(), steps::add).reckon(terms);
            if (best[0] == null || amount.compare(best[0].amount()) > 0) {
                best[0] = new Reckoning(terms, steps, amount);
            }
            return true;
        });
        return best[0];
    }
}
