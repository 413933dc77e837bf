package amends.recommendation;

import amends.money.Money;
import amends.policy.Act;
import amends.policy.Effort;
import amends.policy.Fact;
import amends.policy.MoneyTerms;
import amends.policy.Operand;
import amends.policy.Rule;
import java.util.ArrayList;
import java.util.List;

/** Turns rules that matched into proposals; nothing is held back here, that is the balance's work. */
final class Proposer {

    private static final int STEPS_OF_A_PROPOSAL = 20;

    private Proposer() {}

    /**
     * The proposals of some rules, at most one for each rule, action and name.
     *
     * @param days the days of the incident's delay
     * @param explained whether they say why; a look ahead has no reader
     */
    static List<Proposal> propose(List<Rule> matched, Facts facts, DelayDays days, boolean explained) {
        List<Proposal> proposals = new ArrayList<>();
        for (Rule rule : matched) {
            for (var act : rule.acts()) {
                Proposal best = best(rule, (Act.Recommend) act, facts, days, explained);
                if (best != null) {
                    proposals.add(best);
                }
            }
        }
        return proposals;
    }

    /** However often a rule matches, it gives once: the most of what its matches give. */
    private static Proposal best(Rule rule, Act.Recommend act, Facts facts, DelayDays days, boolean explained) {
        Proposal[] best = new Proposal[1];
        boolean differs = termsOf(act) != null && readsVariables(act);
        Effort effort = Effort.current();
        Matcher.each(rule, facts, match -> {
            effort.spend(STEPS_OF_A_PROPOSAL, rule);
            Proposal proposal = proposal(rule, act, facts.incident(), match, days, explained);
            if (best[0] == null || more(proposal, best[0])) {
                best[0] = proposal;
            }
            return differs;
        });
        Proposal found = best[0];
        boolean nothing =
                found == null || (found.amount() != null && !found.amount().isPositive());
        return nothing ? null : found;
    }

    private static boolean more(Proposal one, Proposal other) {
        return one.amount() != null && one.amount().compare(other.amount()) > 0;
    }

    private static Proposal proposal(
            Rule rule, Act.Recommend act, Fact incident, Fact[] match, DelayDays days, boolean explained) {
        MoneyTerms terms = termsOf(act);
        Money amount = terms == null ? null : new MoneyReckoner(rule, incident, match, days).reckon(terms);
        List<String> because = explained ? Because.of(rule, match) : List.of();
        return new Proposal(rule, act, amount, minutes(act, match), because);
    }

    private static MoneyTerms termsOf(Act.Recommend act) {
        if (act instanceof Act.Compensate compensate) {
            return compensate.money();
        }
        return act instanceof Act.Entitle entitle ? entitle.money() : null;
    }

    private static boolean readsVariables(Act.Recommend act) {
        MoneyTerms terms = termsOf(act);
        return terms.base() instanceof MoneyTerms.Base.Bound || terms.times() instanceof Operand.Variable;
    }

    private static Long minutes(Act.Recommend act, Fact[] match) {
        Operand operand = null;
        if (act instanceof Act.Status status) {
            operand = status.every();
        } else if (act instanceof Act.FollowUp followUp) {
            operand = followUp.after();
        }
        return operand == null ? null : (Long) Matcher.value(operand, null, match);
    }
}
