package amends.backtest;

import amends.backtest.sweep.Classes;
import amends.backtest.sweep.Effect;
import amends.backtest.sweep.Variant;
import amends.recommendation.CompiledPolicySet;
import amends.work.InOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Sends incidents of the past through policies with some numbers otherwise, and gives what a backtest of each variant by
 * itself would. An incident is followed once for all variants that it cannot tell apart; limits and budgets are settled for
 * each variant, in the order of the incidents. The outcome does not depend on how many threads there are.
 */
public final class Variations {

    private static final int BATCH = 64;

    private final List<Rehearsal> rehearsals;
    private final Classes classes;
    private final int threads;
    private final LongAdder followed = new LongAdder();

    /**
     * @param today the policies as they are
     * @param different what is to be tried, one beside the other
     * @param threads how many incidents are followed at once
     */
    public Variations(CompiledPolicySet today, List<Variant> different, Conduct conduct, int threads) {
        List<Variant> variants = Variant.together(different);
        List<CompiledPolicySet> policies = variants.stream()
                .map(variant -> today.interpreted().with(variant.changes()))
                .toList();
        this.rehearsals =
                policies.stream().map(one -> new Rehearsal(one, conduct)).toList();
        this.classes = new Classes(today.interpreted(), variants, policies);
        this.threads = threads;
    }

    /**
     * Follows incidents and tells what each variant does.
     *
     * @param ordered the incidents in {@link PastIncident#ORDER}
     * @param step is called behind each incident, on the thread that calls
     */
    public List<Effect> effects(Iterator<PastIncident> ordered, Runnable step) {
        EffectTally tally = new EffectTally(rehearsals.size());
        run(ordered, attempts -> {
            for (int i = 0; i < attempts.size(); i++) {
                tally.add(i, attempts.get(i));
            }
            step.run();
        });
        return IntStream.range(0, rehearsals.size()).mapToObj(tally::effect).toList();
    }

    /**
     * Follows incidents.
     *
     * @param ordered the incidents in {@link PastIncident#ORDER}
     * @param sink takes what came of each by each variant, in their orders and on the thread that calls
     */
    public void run(Iterator<PastIncident> ordered, Consumer<List<Attempt>> sink) {
        InOrder.run(
                threads,
                () -> ordered.hasNext() ? List.of(batch(ordered)) : List.<List<PastIncident>>of(),
                batch -> batch.stream().map(this::alone).toList(),
                batch -> settle(batch, sink));
    }

    /** How often an incident was followed as if nothing had been given before: once for each class of variants. */
    public long followed() {
        return followed.sum();
    }

    private static List<PastIncident> batch(Iterator<PastIncident> ordered) {
        List<PastIncident> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && ordered.hasNext()) {
            batch.add(ordered.next());
        }
        return batch;
    }

    /** What comes of an incident by each variant before it is settled. */
    private List<Attempt> alone(PastIncident past) {
        Map<Integer, Attempt> done = new HashMap<>();
        List<Attempt> attempts = alone(past, classes.of(past.situation(), past.asOf()), done);
        // How much effort is too much is the one thing that variants of a class may not have in common.
        boolean refused = attempts.stream().anyMatch(Attempt.Refused.class::isInstance);
        return refused ? alone(past, classes.apart(), done) : attempts;
    }

    private List<Attempt> alone(PastIncident past, int[] firsts, Map<Integer, Attempt> done) {
        return Arrays.stream(firsts)
                .mapToObj(first -> done.computeIfAbsent(first, place -> {
                    followed.increment();
                    return rehearsals.get(place).alone(past);
                }))
                .toList();
    }

    /** Each variant has a ledger of its own, so that several can be settled at once. */
    private void settle(List<List<Attempt>> batch, Consumer<List<Attempt>> sink) {
        Iterator<Integer> variants = IntStream.range(0, rehearsals.size()).iterator();
        List<List<Attempt>> settled = new ArrayList<>();
        InOrder.run(
                threads,
                () -> variants.hasNext() ? List.of(variants.next()) : List.<Integer>of(),
                variant -> batch.stream()
                        .map(one -> rehearsals.get(variant).settled(one.get(variant)))
                        .toList(),
                settled::add);
        for (int i = 0; i < batch.size(); i++) {
            int incident = i;
            sink.accept(settled.stream().map(one -> one.get(incident)).toList());
        }
    }
}
