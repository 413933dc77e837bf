package amends.check.meaning;

import amends.check.Witness;
import amends.policy.Act;
import amends.policy.Operand;
import amends.policy.Operator;
import amends.policy.Pattern;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import java.util.List;

/** A target from a field that can be longer than the promise beside it, which the plan then quietly cuts. */
final class LooseTarget {

    static final String CODE = "target-may-be-loose";

    private final Search search;

    LooseTarget(Search search) {
        this.search = search;
    }

    void check(Findings findings) {
        for (Region region : search.rules().promises()) {
            for (Act act : region.rule().acts()) {
                check(region, (Act.Promise) act, findings);
            }
        }
    }

    private void check(Region region, Act.Promise promise, Findings findings) {
        Rule rule = region.rule();
        if (promise.target() instanceof Operand.Variable target
                && promise.within() instanceof Operand.Constant within) {
            tell(region, promise, slot(rule, target), Operator.MORE, (Long) within.value(), findings);
        } else if (promise.within() instanceof Operand.Variable within
                && promise.target() instanceof Operand.Constant target) {
            tell(region, promise, slot(rule, within), Operator.LESS, (Long) target.value(), findings);
        }
    }

    private static Slot slot(Rule rule, Operand.Variable variable) {
        Pattern pattern = rule.patterns().get(variable.pattern());
        boolean customer = pattern.shape() == StandardFacts.CUSTOMER;
        return new Slot(customer ? Slot.CUSTOMER : Slot.INCIDENT, variable.field());
    }

    private void tell(Region region, Act.Promise promise, Slot slot, Operator operator, long limit, Findings findings) {
        Ranges loose = Ranges.where(Scale.WHOLE, operator, limit).and(Ranges.notNegative(Scale.WHOLE));
        for (Box box : region.boxes()) {
            Box looser = loose.isEmpty() ? null : box.with(slot, new Allowed(loose, false));
            Witness witness = looser == null ? null : witness(region, promise, looser);
            if (witness != null) {
                findings.tell(
                        CODE,
                        region.rule().at(),
                        promise.sort(),
                        "the target can be looser than the promise: it is where " + slot.name() + " is "
                                + (operator == Operator.MORE ? "above " : "below ") + limit,
                        witness);
                return;
            }
        }
    }

    private Witness witness(Region region, Act.Promise promise, Box box) {
        Slot open = Slot.incident("openMinutes");
        Box opened = box.with(open, new Allowed(Ranges.only(Scale.WHOLE, 0L), false));
        return search.first(
                opened,
                Grid.of(List.of(region)),
                search.eras(region.rule()),
                plan -> !Says.withholds(plan, region.rule())
                        && plan.clocks().stream()
                                .anyMatch(clock -> clock.sort() == promise.sort()
                                        && clock.targetAt().equals(clock.dueAt())),
                plan -> "the target of " + promise.sort().wireName() + " is cut to the promise");
    }
}
