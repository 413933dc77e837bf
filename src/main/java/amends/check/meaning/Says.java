package amends.check.meaning;

import amends.policy.Rule;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation;
import java.util.stream.Collectors;

/** What a plan says. */
final class Says {

    private Says() {}

    /** Whether something that a rule proposes is recommended. */
    static boolean gives(Plan plan, Rule rule) {
        return plan.recommendations().stream()
                .anyMatch(one -> one.origin().rule().equals(rule.name())
                        && one.origin().policy().equals(rule.policy()));
    }

    /** Whether something that a rule proposes is held back. */
    static boolean withholds(Plan plan, Rule rule) {
        return plan.withheld().stream()
                .anyMatch(one -> one.rule().equals(rule.name()) && one.policy().equals(rule.policy()));
    }

    /** Whether a rule has a part in a plan at all. */
    static boolean names(Plan plan, Rule rule) {
        return gives(plan, rule) || withholds(plan, rule);
    }

    /** What is recommended, in a few words. */
    static String recommends(Plan plan) {
        return plan.recommendations().isEmpty()
                ? "nothing"
                : plan.recommendations().stream().map(Says::told).collect(Collectors.joining(", "));
    }

    private static String told(Recommendation one) {
        boolean money = one instanceof Recommendation.Compensate gift && gift.amount() != null;
        return one.action().wireName() + " " + one.name()
                + (money ? " " + ((Recommendation.Compensate) one).amount() : "");
    }

    /** Why what a rule proposes is held back, or null where it is not. */
    static String reason(Plan plan, Rule rule) {
        return plan.withheld().stream()
                .filter(one -> one.rule().equals(rule.name()) && one.policy().equals(rule.policy()))
                .map(Plan.Withheld::reason)
                .findFirst()
                .orElse(null);
    }
}
