package amends.testing.mutation;

import amends.policy.Act;
import amends.policy.Condition;
import amends.policy.MoneyTerms;
import amends.policy.Operand;
import amends.policy.Pattern;
import amends.policy.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Keeps variables on their patterns when a pattern is taken out of a rule. */
final class Variables {

    private Variables() {}

    /** The rule without one pattern, or null where something else in the rule rests on it. */
    static Rule without(Rule rule, int place) {
        boolean[] used = new boolean[1];
        UnaryOperator<Operand> moved = operand -> {
            if (!(operand instanceof Operand.Variable variable) || variable.pattern() < place) {
                return operand;
            }
            used[0] |= variable.pattern() == place;
            return new Operand.Variable(variable.name(), variable.pattern() - 1, variable.field());
        };
        List<Pattern> patterns = new ArrayList<>();
        for (int i = 0; i < rule.patterns().size(); i++) {
            if (i != place) {
                Pattern one = rule.patterns().get(i);
                patterns.add(new Pattern(
                        one.quantifier(),
                        one.fact(),
                        one.shape(),
                        condition(one.condition(), moved),
                        one.bindings(),
                        one.at()));
            }
        }
        List<Act> acts = rule.acts().stream().map(act -> act(act, moved)).toList();
        return used[0] ? null : Revised.acts(Revised.patterns(rule, patterns), acts);
    }

    /** Whether what a rule promises or recommends is reckoned from what its patterns matched. */
    static boolean inActs(Rule rule) {
        boolean[] any = new boolean[1];
        rule.acts()
                .forEach(act -> act(act, operand -> {
                    any[0] |= operand instanceof Operand.Variable;
                    return operand;
                }));
        return any[0];
    }

    private static Condition condition(Condition condition, UnaryOperator<Operand> change) {
        if (condition instanceof Condition.All all) {
            return new Condition.All(
                    all.parts().stream().map(part -> condition(part, change)).toList());
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.Any(
                    any.parts().stream().map(part -> condition(part, change)).toList());
        }
        return condition instanceof Condition.Compare compare
                ? new Condition.Compare(
                        compare.field(), compare.operator(), change.apply(compare.operand()), compare.at())
                : condition;
    }

    private static Act act(Act act, UnaryOperator<Operand> change) {
        if (act instanceof Act.Promise promise) {
            return new Act.Promise(
                    promise.sort(),
                    change.apply(promise.within()),
                    changed(promise.target(), change),
                    promise.unit(),
                    promise.calendar());
        }
        if (act instanceof Act.Status status) {
            return new Act.Status(status.name(), changed(status.every(), change));
        }
        if (act instanceof Act.FollowUp followUp) {
            return new Act.FollowUp(followUp.name(), change.apply(followUp.after()));
        }
        if (act instanceof Act.Compensate compensate) {
            return new Act.Compensate(compensate.name(), money(compensate.money(), change));
        }
        return act instanceof Act.Entitle entitle
                ? new Act.Entitle(entitle.name(), money(entitle.money(), change))
                : act;
    }

    private static MoneyTerms money(MoneyTerms terms, UnaryOperator<Operand> change) {
        if (terms == null) {
            return null;
        }
        MoneyTerms.Base base = terms.base() instanceof MoneyTerms.Base.Bound bound
                ? new MoneyTerms.Base.Bound((Operand.Variable) change.apply(bound.variable()), bound.currency())
                : terms.base();
        return new MoneyTerms(
                base,
                changed(terms.times(), change),
                terms.step(),
                terms.outOf(),
                terms.atMost(),
                terms.atMostPercent(),
                terms.onlyAbove());
    }

    private static Operand changed(Operand operand, UnaryOperator<Operand> change) {
        return operand == null ? null : change.apply(operand);
    }
}
