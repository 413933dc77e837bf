package amends.backtest.sweep;

import amends.backtest.sweep.Variant.Revision;
import amends.incident.LedgerSnapshot;
import amends.incident.Situation;
import amends.incident.SituationException;
import amends.policy.Kind;
import amends.policy.Rule;
import amends.policy.TooMuchEffortException;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Observation;
import amends.recommendation.Recommender;
import amends.recommendation.Recommender.Depth;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Tells which variants of policies cannot be told apart by one incident, as long as nothing was given before. Two are of one
 * class only where every rule that differs matches at the same instants and says the same, whatever is done about the
 * incident between its opening and its end:
 *
 * <ul>
 *   <li>the rule never matches, by what stands still about the incident or by minutes that are never reached;
 *   <li>the number is compared with what stands still, and the comparison comes out alike;
 *   <li>the number is compared with the delay or the time open, and the comparison comes out alike from the opening to the end.
 * </ul>
 *
 * <p>How long a promise is moves what the delay is counted from, so that minutes are looked up for each promise. Numbers
 * that this cannot speak of are each a class of their own. Safe for any number of threads.
 */
public final class Classes {

    /** What a rule that never matches has in place of its numbers. */
    private static final Object SILENT = "silent";

    private final CompiledPolicySet today;
    private final List<Variant> variants;
    private final List<CompiledPolicySet> policies;

    /**
     * @param today the policies as they are
     * @param variants all of the same numbers
     * @param policies those of each variant
     */
    public Classes(CompiledPolicySet today, List<Variant> variants, List<CompiledPolicySet> policies) {
        this.today = today;
        this.variants = List.copyOf(variants);
        this.policies = List.copyOf(policies);
    }

    /** For each variant the first one of its class. */
    public int[] of(Situation situation, Instant asOf) {
        Kind kind = today.policies().kind(situation.kind());
        if (kind == null || variants.stream().noneMatch(variant -> isConcerned(variant, kind))) {
            return new int[variants.size()];
        }
        try {
            return new Looking(kind, situation.withLedger(LedgerSnapshot.EMPTY), asOf).classes();
        } catch (SituationException | TooMuchEffortException e) {
            // What cannot be evaluated as it stands cannot be judged either.
            return apart();
        }
    }

    /** Every variant by itself. */
    public int[] apart() {
        return IntStream.range(0, variants.size()).toArray();
    }

    private static boolean isConcerned(Variant variant, Kind kind) {
        return variant.revisions().stream().anyMatch(one -> one.change().concerns(kind));
    }

    /** One incident. */
    private final class Looking {
        private final Kind kind;
        private final Situation situation;
        private final Instant asOf;
        private final Observation end;
        private final Map<List<Object>, Observation> ends = new HashMap<>();

        Looking(Kind kind, Situation situation, Instant asOf) {
            this.kind = kind;
            this.situation = situation;
            this.asOf = asOf;
            this.end = Recommender.observe(today, situation, asOf, Depth.BARE);
        }

        int[] classes() {
            Map<List<Object>, Integer> first = new HashMap<>();
            int[] classes = new int[variants.size()];
            for (int i = 0; i < classes.length; i++) {
                Integer before = first.putIfAbsent(key(i), i);
                classes[i] = before == null ? i : before;
            }
            return classes;
        }

        private List<Object> key(int place) {
            List<Object> promises = new ArrayList<>();
            Certainty steady = certainty(end);
            for (Revision one : variants.get(place).revisions()) {
                if (one.change().before().isPromise() && one.change().concerns(kind)) {
                    promises.add(key(one, steady));
                }
            }
            List<Object> key = new ArrayList<>(promises);
            Certainty sure = promises.isEmpty() ? steady : certainty(end(promises, place));
            for (Revision one : variants.get(place).revisions()) {
                if (!one.change().before().isPromise() && one.change().concerns(kind)) {
                    key.add(key(one, sure));
                }
            }
            return key;
        }

        private Observation end(List<Object> promises, int place) {
            return ends.computeIfAbsent(
                    promises, key -> Recommender.observe(policies.get(place), situation, asOf, Depth.BARE));
        }

        private Certainty certainty(Observation at) {
            Instant resolvedAt = (Instant) at.incident().get("resolvedAt");
            boolean grown = resolvedAt == null || !resolvedAt.isAfter(asOf);
            return new Certainty(kind, at.incident(), at.customer(), grown);
        }

        private Object key(Revision revision, Certainty sure) {
            Rule rule = revision.change().after();
            if (sure.isSilent(rule)) {
                return SILENT;
            }
            List<Object> key = new ArrayList<>();
            revision.settings().forEach((dial, value) -> key.add(key(rule, dial, value, sure)));
            return key;
        }

        private Object key(Rule rule, Dial dial, BigDecimal value, Certainty sure) {
            if (dial.place() instanceof Place.Compared compared) {
                Boolean outcome =
                        sure.of(compared.compare(rule), rule.patterns().get(compared.pattern()));
                if (outcome != null) {
                    return outcome;
                }
            }
            return value.stripTrailingZeros();
        }
    }
}
