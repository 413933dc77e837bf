package amends.testing.mutation;

import static amends.testing.mutation.MutationOperator.DATE;
import static amends.testing.mutation.MutationOperator.RULE;
import static amends.testing.mutation.MutationOperator.SALIENCE;

import amends.policy.Act;
import amends.policy.Rule;
import amends.promise.PromiseSort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The small changes of what stands around a rule: its dates, its salience, and that it is there at all. */
final class AttributeDrafts {

    private AttributeDrafts() {}

    static List<Draft> of(Rule rule, Known known) {
        List<Draft> drafts = new ArrayList<>();
        salience(rule, known, drafts);
        dates(rule, drafts);
        drafts.add(new Draft(RULE, rule.at(), "the rule is deleted", null));
        return drafts;
    }

    /** One step up or down seldom matters; falling behind the next promise of its sort does. */
    private static void salience(Rule rule, Known known, List<Draft> drafts) {
        if (!rule.isPromise()) {
            return;
        }
        known.rules().stream()
                .filter(Rule::isPromise)
                .filter(other -> other.salience() < rule.salience() && other.salience() > Integer.MIN_VALUE)
                .filter(other -> sorts(other).stream().anyMatch(sorts(rule)::contains))
                .mapToInt(Rule::salience)
                .max()
                .ifPresent(next -> drafts.add(new Draft(
                        SALIENCE,
                        rule.at(),
                        ActDrafts.became("salience", rule.salience(), next - 1),
                        Revised.salience(rule, next - 1))));
    }

    private static Set<PromiseSort> sorts(Rule rule) {
        Set<PromiseSort> sorts = EnumSet.noneOf(PromiseSort.class);
        rule.acts().forEach(act -> sorts.add(((Act.Promise) act).sort()));
        return sorts;
    }

    private static void dates(Rule rule, List<Draft> drafts) {
        for (int by : new int[] {-1, 1}) {
            if (rule.effective() != null) {
                date(
                        rule,
                        "date-effective",
                        rule.effective(),
                        by,
                        rule.effective().plusDays(by),
                        rule.expires(),
                        drafts);
            }
        }
        for (int by : new int[] {-1, 1}) {
            if (rule.expires() != null) {
                date(
                        rule,
                        "date-expires",
                        rule.expires(),
                        by,
                        rule.effective(),
                        rule.expires().plusDays(by),
                        drafts);
            }
        }
    }

    private static void date(
            Rule rule,
            String name,
            LocalDate before,
            int by,
            LocalDate effective,
            LocalDate expires,
            List<Draft> drafts) {
        boolean neverInForce = effective != null && expires != null && !effective.isBefore(expires);
        if (!neverInForce) {
            drafts.add(new Draft(
                    DATE,
                    rule.at(),
                    ActDrafts.became(name, before, before.plusDays(by)),
                    Revised.dates(rule, effective, expires)));
        }
    }
}
