package amends.casework;

import amends.decision.Decision;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation;
import amends.reports.RuleName;
import amends.reports.RuleReport;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Counts what rules did for incidents that are kept, each incident once a week and rule. */
final class RuleRecording {

    private RuleRecording() {}

    /** Counts the rules of a plan, in the week in which it is made. */
    static void decided(Session session, CaseHead decided, Plan plan, Decision.Making making) {
        Set<RuleName> fired = new HashSet<>();
        making.fired().forEach(rule -> fired.add(new RuleName(rule.policy(), rule.rule())));
        Set<RuleName> recommended = new HashSet<>();
        plan.recommendations().forEach(one -> recommended.add(name(one)));
        // What the product adds by itself comes from no rule.
        recommended.retainAll(fired);
        session.rules().mark(decided.id(), RuleReport.week(decided.updatedAt()), fired, recommended);
    }

    /**
     * Counts what an event takes away that a rule recommended, and does not count it any more where that is taken back.
     *
     * @param before the plan as it was before the event, or null; asked for only where something is taken away
     */
    static void happened(Session session, CaseHead head, CaseEvent event, Supplier<Plan> before) {
        if (event.what() instanceof Happening.Undone undone) {
            session.rules().undone(head.id(), undone.event());
        } else if (event.what() instanceof Happening.Overridden overridden) {
            Plan plan = before.get();
            if (plan != null) {
                plan.recommendations().stream()
                        .filter(one -> one.action() == overridden.action()
                                && one.name().equals(overridden.name()))
                        .findFirst()
                        .ifPresent(one -> session.rules()
                                .overridden(head.id(), event.id(), RuleReport.week(event.recordedAt()), name(one)));
            }
        }
    }

    private static RuleName name(Recommendation one) {
        return new RuleName(one.origin().policy(), one.origin().rule());
    }
}
