package amends.check.meaning;

import amends.check.Witness;
import amends.policy.Act;
import amends.policy.Field;
import amends.policy.Rule;
import amends.promise.ClockState;
import amends.promise.PromiseSort;
import amends.recommendation.Plan;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A promise that is broken in silence: however long nobody acts, nothing is ever recommended. */
final class Gap {

    static final String CODE = "gap";

    private static final int TRIES = 512;
    private static final int STEPS = 60;

    private final Search search;
    private final Grid grid;

    Gap(Search search) {
        this.search = search;
        this.grid = Grid.of(search.rules().all());
    }

    void check(Findings findings) {
        for (Region promise : search.rules().promises()) {
            if (!findings.isTold(CODE, promise.rule().at(), "")) {
                for (Act act : promise.rule().acts()) {
                    check(promise, ((Act.Promise) act).sort(), findings);
                }
            }
        }
    }

    private void check(Region promise, PromiseSort sort, Findings findings) {
        Rule rule = promise.rule();
        List<Box> answers = answers(rule, sort);
        for (Box box : promise.boxes()) {
            if (answers.stream().anyMatch(answer -> isAnswered(box, answer))) {
                continue;
            }
            Map<Slot, List<Object>> steady = new LinkedHashMap<>(Search.dimensions(box, grid));
            steady.keySet().removeIf(slot -> slot.field().pace() != Field.Pace.STEADY);
            for (Instant era : search.eras(rule)) {
                boolean found = Odometer.any(
                        steady,
                        TRIES,
                        values -> answers.stream().noneMatch(answer -> isAnswered(values, answer))
                                && isBrokenInSilence(search.scenes().untouched(values, era), rule, sort, findings));
                if (found) {
                    return;
                }
            }
        }
    }

    private boolean isBrokenInSilence(Scenario start, Rule rule, PromiseSort sort, Findings findings) {
        Scenario breach = silence(start, rule, sort, search::looking);
        if (breach == null || silence(start, rule, sort, search.trial()::served) == null) {
            return false;
        }
        findings.tell(
                CODE,
                rule.at(),
                "",
                "when this promise is broken, nothing is ever recommended to somebody to whom it was made",
                new Witness(
                        breach.situation(),
                        breach.asOf(),
                        sort.wireName() + " is BREACHED, and nothing is recommended, now or later"));
        return true;
    }

    /** The breach from which on nothing is ever recommended while nobody acts, or null where there is none such. */
    private static Scenario silence(Scenario start, Rule rule, PromiseSort sort, Function<Scenario, Plan> evaluation) {
        Scenario breach = null;
        Scenario now = start;
        for (int step = 0; step < STEPS; step++) {
            Plan plan = evaluation.apply(now);
            if (plan == null || Says.withholds(plan, rule)) {
                return null;
            }
            boolean breached = plan.clocks().stream()
                    .anyMatch(clock -> clock.sort() == sort && clock.state() == ClockState.BREACHED);
            if (breached && !plan.recommendations().isEmpty()) {
                return null;
            }
            breach = breach == null && breached ? now : breach;
            if (plan.nextChangeAt() == null) {
                return breach;
            }
            now = new Scenario(now.situation(), plan.nextChangeAt());
        }
        return null;
    }

    /** The conditions under which a rule certainly answers sooner or later, so that nothing need be tried. */
    private List<Box> answers(Rule promise, PromiseSort sort) {
        return search.rules().recoveries().stream()
                .filter(answer -> Rivals.alwaysInForceWith(answer.rule(), promise))
                .filter(answer -> answer.rule().acts().stream().anyMatch(act -> !(act instanceof Act.FollowUp)))
                .flatMap(answer -> answer.boxes().stream())
                .filter(answer -> answer.atoms().isEmpty() && answer.beside().isEmpty())
                .filter(answer -> answer.fields().entrySet().stream()
                        .allMatch(
                                asked -> isSteady(asked.getKey()) || comesTrue(asked.getKey(), asked.getValue(), sort)))
                .toList();
    }

    private static boolean isSteady(Slot slot) {
        return slot.field().pace() == Field.Pace.STEADY;
    }

    private static boolean isAnswered(Box promised, Box answer) {
        return answer.fields().entrySet().stream()
                .allMatch(asked -> !isSteady(asked.getKey())
                        || promised.allowed(asked.getKey()).isWithin(asked.getValue()));
    }

    private static boolean isAnswered(Map<Slot, Object> values, Box answer) {
        return answer.fields().entrySet().stream()
                .allMatch(asked -> !isSteady(asked.getKey())
                        || (values.containsKey(asked.getKey())
                                && asked.getValue().has(values.get(asked.getKey()))));
    }

    private static boolean comesTrue(Slot slot, Allowed asked, PromiseSort sort) {
        return switch (slot.name()) {
            case "acknowledged" -> asked.has(false);
            case "messagesSent" -> asked.has(0L);
            case "openMinutes" -> ((Ranges) asked.values()).to() == null;
            case "delayMinutes" -> sort == PromiseSort.RESOLVE && ((Ranges) asked.values()).to() == null;
            default -> false;
        };
    }
}
