package amends.backtest;

import amends.recommendation.CompiledPolicySet;
import amends.work.InOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/**
 * Sends incidents of the past through one or more sets of policies. A bounded number of incidents is held at a time, and
 * the outcome does not depend on how many threads there are.
 */
public final class Backtest {

    private static final int BATCH = 128;

    private final List<Rehearsal> rehearsals;
    private final int threads;

    /**
     * @param policies each is followed by itself, with a ledger of its own
     * @param threads how many incidents are followed at once
     */
    public Backtest(List<CompiledPolicySet> policies, Conduct conduct, int threads) {
        this.rehearsals =
                policies.stream().map(one -> new Rehearsal(one, conduct)).toList();
        this.threads = threads;
    }

    /** Follows incidents that all policies see alike, as {@link #runEach} does. */
    public void run(Iterator<PastIncident> ordered, Consumer<List<Attempt>> sink) {
        Iterable<PastIncident> incidents = () -> ordered;
        runEach(
                StreamSupport.stream(incidents.spliterator(), false)
                        .map(past -> Collections.nCopies(rehearsals.size(), past))
                        .iterator(),
                sink);
    }

    /**
     * Follows incidents.
     *
     * @param ordered each as each set of policies sees it, with one id and one end, in {@link PastIncident#ORDER}
     * @param sink takes what came of each, one outcome for each set of policies, in the same order and on the thread that
     *     calls
     * @throws IllegalArgumentException where an incident comes before one that it belongs behind
     */
    public void runEach(Iterator<List<PastIncident>> ordered, Consumer<List<Attempt>> sink) {
        Order order = new Order();
        InOrder.run(threads, () -> order.batch(ordered), this::alone, alone -> sink.accept(settled(alone)));
    }

    /**
     * Takes what came of the next incident from an earlier run, instead of following it: what it got counts against the limits
     * and budgets of those behind it.
     *
     * @param attempts one for each set of policies, as the sink of that run took them
     */
    public void recall(List<Attempt> attempts) {
        for (int i = 0; i < attempts.size(); i++) {
            rehearsals.get(i).recall(attempts.get(i));
        }
    }

    /** When the budgets of a set of policies came to where gestures give way. */
    public List<Exhaustion> exhaustions(int policies) {
        return rehearsals.get(policies).exhaustions();
    }

    private List<Attempt> alone(List<PastIncident> past) {
        List<Attempt> alone = new ArrayList<>();
        for (int i = 0; i < rehearsals.size(); i++) {
            alone.add(rehearsals.get(i).alone(past.get(i)));
        }
        return alone;
    }

    private List<Attempt> settled(List<Attempt> alone) {
        List<Attempt> settled = new ArrayList<>();
        for (int i = 0; i < alone.size(); i++) {
            settled.add(rehearsals.get(i).settled(alone.get(i)));
        }
        return settled;
    }

    /** Takes incidents in batches, and sees that they are in order. */
    private static final class Order {
        private PastIncident last;

        List<List<PastIncident>> batch(Iterator<List<PastIncident>> ordered) {
            List<List<PastIncident>> batch = new ArrayList<>(BATCH);
            while (batch.size() < BATCH && ordered.hasNext()) {
                List<PastIncident> each = ordered.next();
                PastIncident next = each.get(0);
                if (last != null && PastIncident.ORDER.compare(last, next) > 0) {
                    throw new IllegalArgumentException(next.id() + " belongs before " + last.id());
                }
                last = next;
                batch.add(each);
            }
            return batch;
        }
    }
}
