package amends.backtest;

import amends.incident.Action;
import amends.incident.LedgerSnapshot;
import amends.incident.Situation;
import amends.incident.Taken;
import amends.policy.Fact;
import amends.policy.Rule;
import amends.promise.Clock;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Observation;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation;
import amends.recommendation.Recommendation.Compensate;
import amends.recommendation.Recommender;
import amends.recommendation.Recommender.Depth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows incidents from their opening to their end. Safe for any number of threads. */
public final class Follower {

    /** What moves with time, or follows from what is done: it is derived anew at every instant. */
    private static final Set<String> DERIVED = Set.of(
            "delayMinutes",
            "openMinutes",
            "silentMinutes",
            "expectedMinutes",
            "acknowledged",
            "messagesSent",
            "reopenedCount");

    /** So many instants of one incident are looked at; rules that never come to rest are left there. */
    private static final int MOST_INSTANTS = 400;

    private final CompiledPolicySet policies;
    private final Conduct conduct;

    /**
     * @param policies the policies that would have been in force
     * @param conduct what people are taken to do
     */
    public Follower(CompiledPolicySet policies, Conduct conduct) {
        this.policies = policies;
        this.conduct = conduct;
    }

    /**
     * Follows an incident.
     *
     * @param ledger what was given before
     * @throws amends.incident.SituationException where it cannot be evaluated
     * @throws amends.policy.TooMuchEffortException likewise
     */
    public Course follow(PastIncident past, LedgerSnapshot ledger) {
        Situation known = untilEnd(past).withLedger(ledger);
        Observation end = Recommender.observe(policies, known, past.asOf(), Depth.BARE);
        Instant openedAt = (Instant) end.incident().get("openedAt");
        Way way = new Way(past, openedAt, restated(known, end.incident()));
        Instant resolvedAt = (Instant) end.incident().get("resolvedAt");
        Instant settled = resolvedAt == null ? past.asOf() : resolvedAt;
        boolean timeless = openedAt == null || openedAt.isAfter(settled);
        way.go(
                timeless ? settled : openedAt,
                settled,
                resolvedAt == null ? past.asOf() : resolvedAt.plus(conduct.after()));
        return way.course();
    }

    /** What was done after the end says nothing of the end. */
    private static Situation untilEnd(PastIncident past) {
        List<Taken> taken = past.situation().taken();
        return taken == null
                ? past.situation()
                : past.situation()
                        .withTaken(taken.stream()
                                .filter(one -> !one.at().isAfter(past.asOf()))
                                .toList());
    }

    /** What is known of the incident, in instants. */
    private static Situation restated(Situation known, Fact incident) {
        Map<String, Object> stated = new HashMap<>(known.incident());
        stated.keySet().removeAll(DERIVED);
        for (String field : List.of("openedAt", "dueAt", "resolvedAt")) {
            if (incident.get(field) != null) {
                stated.put(field, incident.get(field));
            }
        }
        return new Situation(
                known.kind(),
                stated,
                known.customer(),
                List.of(),
                known.pauses(),
                known.reopenings(),
                known.promises(),
                known.setAside(),
                known.pinned(),
                known.ledger());
    }

    /** One incident on its way. */
    private final class Way {
        private final PastIncident past;
        private final Instant openedAt;
        private final Situation start;
        private final Recorded recorded;
        private final List<Taken> taken = new ArrayList<>();
        private final List<Deed> deeds = new ArrayList<>();
        private final List<Gift> gifts = new ArrayList<>();
        private final Set<Rule> fired = new LinkedHashSet<>();
        private final Map<List<Object>, Instant> noticed = new LinkedHashMap<>();
        private List<Clock> clocks = List.of();
        private LedgerSnapshot ledger;

        Way(PastIncident past, Instant openedAt, Situation start) {
            this.past = past;
            this.openedAt = openedAt;
            this.start = start;
            this.recorded = Recorded.of(past, conduct);
            this.ledger = start.ledger();
        }

        /** Looks at every instant at which something changes or somebody acts. */
        void go(Instant from, Instant settled, Instant last) {
            Instant now = from;
            for (int looked = 0; now != null && !now.isAfter(last) && looked < MOST_INSTANTS; looked++) {
                arrive(now);
                Observation seen =
                        Recommender.observe(policies, start.withTaken(taken).withLedger(ledger), now, Depth.AHEAD);
                fired.addAll(seen.fired());
                boolean acted = act(recommended(seen.plan(), now, settled), now);
                if (!now.isAfter(settled) || clocks.isEmpty()) {
                    clocks = seen.plan().clocks();
                }
                if (!acted) {
                    now = next(seen.plan().nextChangeAt(), now, settled);
                }
            }
        }

        /** What is recommended, of what comes up only after the end no more than what was meant to come afterwards. */
        private List<Recommendation> recommended(Plan plan, Instant now, Instant settled) {
            return plan.recommendations().stream()
                    .filter(one -> !recorded.isTold() || one.action() == Action.COMPENSATE)
                    .filter(one -> !now.isAfter(settled)
                            || one.action() == Action.FOLLOW_UP
                            || noticed.containsKey(List.of(one.action(), one.name())))
                    .toList();
        }

        private void arrive(Instant now) {
            for (Taken done = recorded.doneBy(now); done != null; done = recorded.doneBy(now)) {
                taken.add(done);
                deeds.add(new Deed(done, null));
            }
        }

        /** Does what was noticed long enough ago, one thing at a time; what is new is noticed now. */
        private boolean act(List<Recommendation> recommended, Instant now) {
            Map<List<Object>, Recommendation> open = new LinkedHashMap<>();
            recommended.forEach(one -> open.put(List.of(one.action(), one.name()), one));
            noticed.keySet().retainAll(open.keySet());
            open.keySet().forEach(key -> noticed.putIfAbsent(key, now));
            for (Map.Entry<List<Object>, Recommendation> one : open.entrySet()) {
                if (!noticed.get(one.getKey()).plus(conduct.reaction()).isAfter(now)) {
                    noticed.remove(one.getKey());
                    take(one.getValue(), now);
                    return true;
                }
            }
            return false;
        }

        private void take(Recommendation one, Instant now) {
            boolean gift = one instanceof Compensate;
            if (gift) {
                Gift given = new Gift(now, (Compensate) one);
                gifts.add(given);
                ledger = given.enteredIn(ledger);
            }
            Taken done =
                    new Taken(one.action(), one.name(), now, gift ? ((Compensate) one).amount() : null, null, null);
            taken.add(done);
            deeds.add(new Deed(done, one.origin()));
        }

        /** The next instant to look at: a change, somebody's turn, or the end; null after the last. */
        private Instant next(Instant change, Instant now, Instant settled) {
            Instant next = change;
            for (Instant at : noticed.values()) {
                next = earlier(next, at.plus(conduct.reaction()));
            }
            if (recorded.next() != null) {
                next = earlier(next, recorded.next());
            }
            return settled.isAfter(now) ? earlier(next, settled) : next;
        }

        private Instant earlier(Instant one, Instant other) {
            return one == null || other.isBefore(one) ? other : one;
        }

        Course course() {
            return new Course(past, openedAt, deeds, gifts, clocks, fired);
        }
    }
}
