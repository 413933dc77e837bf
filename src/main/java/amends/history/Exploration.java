package amends.history;

import amends.backtest.PastIncident;
import amends.backtest.Variations;
import amends.backtest.steps.Climb;
import amends.backtest.steps.Ladder;
import amends.backtest.steps.Observed;
import amends.backtest.sweep.Curve;
import amends.backtest.sweep.Dial;
import amends.backtest.sweep.Effect;
import amends.backtest.sweep.Sweep;
import amends.backtest.sweep.Variant;
import amends.incident.SituationException;
import amends.policy.TooMuchEffortException;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Recommender;
import amends.recommendation.Recommender.Depth;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Tries the first policies of an order with other numbers, over the same incidents. */
final class Exploration {

    private final BacktestOrder order;
    private final PastIncidents past;
    private final Watch watch;

    Exploration(BacktestOrder order, PastIncidents past, Watch watch) {
        this.order = order;
        this.past = past;
        this.watch = watch;
    }

    /** What came of each sweep; the incidents are read once for all of them. */
    List<Curve> curves() throws IOException {
        if (order.sweeps().isEmpty()) {
            return List.of();
        }
        List<Variant> variants = new ArrayList<>();
        order.sweeps().forEach(sweep -> variants.addAll(sweep.variants()));
        List<Effect> effects = effects(variants, "sweeping");
        List<Curve> curves = new ArrayList<>();
        int from = 0;
        for (Sweep sweep : order.sweeps()) {
            int to = from + sweep.values().size();
            curves.add(sweep.curve(effects.subList(from, to)));
            from = to;
        }
        return curves;
    }

    /** The steps to perfect service, or null where nobody asked for them. */
    Ladder ladder() throws IOException {
        if (order.perfect() == null) {
            return null;
        }
        Observed observed = observed();
        return Climb.ladder(
                order.perfect().concerning(observed.kinds()), observed, variants -> effects(variants, "stepping"));
    }

    private Observed observed() throws IOException {
        List<Dial> dials = new ArrayList<>(order.perfect().values().keySet());
        dials.addAll(order.perfect().promises());
        Observed observed = new Observed(dials);
        CompiledPolicySet today = order.candidates().get(0).policies().interpreted();
        watch.begin("looking", past.number());
        try (PastIncidents.Reading incidents = past.read()) {
            while (incidents.hasNext()) {
                PastIncident next = incidents.next().get(0);
                try {
                    observed.add(Recommender.observe(today, next.situation(), next.asOf(), Depth.BARE));
                } catch (SituationException | TooMuchEffortException cannot) {
                    // It is counted and told with what could not be followed.
                }
                watch.step();
            }
        } finally {
            watch.end();
        }
        return observed;
    }

    private List<Effect> effects(List<Variant> variants, String work) throws IOException {
        CompiledPolicySet today = order.candidates().get(0).policies();
        Variations variations = new Variations(today, variants, order.conduct(), order.threads());
        watch.begin(work, past.number());
        try (PastIncidents.Reading incidents = past.read()) {
            return variations.effects(incidents.first(), watch::step);
        } finally {
            watch.end();
        }
    }
}
