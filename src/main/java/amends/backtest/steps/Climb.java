package amends.backtest.steps;

import amends.backtest.sweep.Dial;
import amends.backtest.sweep.Effect;
import amends.backtest.sweep.Variant;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Goes from today's rules to perfect service, always by the step that costs least for each customer helped more: first what
 * costs nothing and helps somebody, or saves something and harms nobody; then by the cost for each; then what helps nobody. Of steps that are alike, the one that stands
 * first in the policies is taken.
 */
public final class Climb {

    private final Trial trial;
    private final Map<Dial, List<BigDecimal>> left = new LinkedHashMap<>();
    private final Map<Dial, BigDecimal> from = new LinkedHashMap<>();
    private final Map<Dial, BigDecimal> perfect = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private Variant at;
    private Effect effect;

    /** Finds out what variants of the policies would do, all over the same incidents. */
    @FunctionalInterface
    public interface Trial {
        /**
         * Tries some variants.
         *
         * @return what each does, in their order
         * @throws IOException where the incidents cannot be read
         */
        List<Effect> effects(List<Variant> variants) throws IOException;
    }

    private Climb(Aims aims, Observed observed, Trial trial) {
        this.trial = trial;
        perfect.putAll(aims.values());
        for (Dial promise : aims.promises()) {
            BigDecimal tightest = observed.tightest(promise);
            if (tightest != null && tightest.compareTo(promise.today()) < 0) {
                perfect.put(promise, tightest);
            }
        }
        perfect.forEach((dial, to) -> {
            if (dial.today().compareTo(to) != 0) {
                left.put(dial, new ArrayList<>(observed.rungs(dial, to)));
                from.put(dial, dial.today());
            }
        });
        Map<Dial, BigDecimal> today = new LinkedHashMap<>();
        left.keySet().forEach(dial -> today.put(dial, dial.today()));
        at = new Variant(today);
    }

    /**
     * Finds the steps.
     *
     * @param observed what the incidents were, of the numbers that the aims speak of
     * @throws IOException where the incidents cannot be read
     */
    public static Ladder ladder(Aims aims, Observed observed, Trial trial) throws IOException {
        return new Climb(aims, observed, trial).ladder();
    }

    private Ladder ladder() throws IOException {
        List<Dial> dials = List.copyOf(left.keySet());
        List<Variant> first = new ArrayList<>(List.of(at));
        dials.forEach(dial -> first.add(at.with(dial, perfect.get(dial))));
        List<Effect> effects = trial.effects(first);
        Effect today = effects.get(0);
        effect = today;
        TreeSet<String> currencies = new TreeSet<>();
        effects.forEach(one -> currencies.addAll(one.cost().keySet()));
        if (currencies.size() > 1) {
            notes.add("gifts cost " + String.join(" and ", currencies)
                    + ", which cannot be weighed against each other: take the incidents of one currency at a time");
            return new Ladder("", today, List.of(), notes);
        }
        String currency = currencies.isEmpty() ? "" : currencies.first();
        for (int i = 0; i < dials.size(); i++) {
            if (effects.get(i + 1).equals(today)) {
                left.remove(dials.get(i));
                notes.add(noDifference(dials.get(i), dials.get(i).today()));
            }
        }
        while (!left.isEmpty()) {
            step(currency);
        }
        return new Ladder(currency, today, SmallDeals.marked(steps), notes);
    }

    private String noDifference(Dial dial, BigDecimal since) {
        return "no difference to these incidents: " + dial.told() + " from " + since.toPlainString() + " to "
                + perfect.get(dial).toPlainString();
    }

    private void step(String currency) throws IOException {
        List<Dial> dials = List.copyOf(left.keySet());
        List<Effect> effects = trial.effects(
                dials.stream().map(dial -> at.with(dial, left.get(dial).get(0))).toList());
        Step best = null;
        Dial moved = null;
        for (int i = 0; i < dials.size(); i++) {
            Dial dial = dials.get(i);
            Step step = Stage.step(dial, from.get(dial), left.get(dial).get(0), effect, effects.get(i), currency);
            if (best == null || Stage.SOONER.compare(step, best) < 0) {
                best = step;
                moved = dial;
            }
        }
        take(best, moved);
    }

    private void take(Step step, Dial dial) {
        at = at.with(dial, step.to());
        left.get(dial).remove(0);
        boolean last = left.get(dial).isEmpty();
        if (last) {
            left.remove(dial);
        }
        // What makes no difference is no step of its own; the next one of the same number goes from where this one
        // began.
        if (!step.after().equals(effect)) {
            steps.add(step);
            effect = step.after();
            from.put(dial, step.to());
        } else if (last) {
            notes.add(noDifference(dial, from.get(dial)));
        }
    }
}
