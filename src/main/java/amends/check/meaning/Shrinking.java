package amends.check.meaning;

import amends.incident.PromiseMade;
import amends.incident.Situation;
import amends.incident.Taken;
import amends.policy.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Leaves out of an incident what it can do without. */
final class Shrinking {

    private final Kind kind;
    private final Set<String> telling;
    private final Predicate<Scenario> still;
    private Scenario now;

    private Shrinking(Kind kind, Set<String> telling, Scenario scenario, Predicate<Scenario> still) {
        this.kind = kind;
        this.telling = telling;
        this.still = still;
        this.now = scenario;
    }

    /**
     * The same incident with as little stated of it as will do.
     *
     * @param telling the fields that are left as they are
     * @param still whether a smaller one still will do
     */
    static Scenario of(Kind kind, Set<String> telling, Scenario scenario, Predicate<Scenario> still) {
        Shrinking shrinking = new Shrinking(kind, telling, scenario, still);
        boolean again = true;
        while (again) {
            again = shrinking.isLess();
        }
        return shrinking.now;
    }

    private boolean isLess() {
        boolean less = false;
        for (String name : new TreeSet<>(now.situation().customer().keySet())) {
            if (!telling.contains(name)) {
                less |= keeps(
                        now.situation().incident(), without(now.situation().customer(), name));
            }
        }
        for (String name : new TreeSet<>(now.situation().incident().keySet())) {
            if (!kind.shape().field(name).required() && !telling.contains(name)) {
                less |= keeps(
                        without(now.situation().incident(), name),
                        now.situation().customer());
            }
        }
        if (now.situation().taken() != null) {
            for (int place = now.situation().taken().size() - 1; place >= 0; place--) {
                List<Taken> fewer = new ArrayList<>(now.situation().taken());
                fewer.remove(place);
                less |= keeps(now.situation().withTaken(fewer));
            }
            less |= keeps(now.situation().withTaken(null));
        }
        less |= keeps(with(
                now.situation(), now.situation().incident(), now.situation().customer(), List.of()));
        return less;
    }

    private static Map<String, Object> without(Map<String, Object> values, String name) {
        Map<String, Object> fewer = new HashMap<>(values);
        fewer.remove(name);
        return fewer;
    }

    private boolean keeps(Map<String, Object> incident, Map<String, Object> customer) {
        return keeps(with(now.situation(), incident, customer, now.situation().promises()));
    }

    private static Situation with(
            Situation all, Map<String, Object> incident, Map<String, Object> customer, List<PromiseMade> promises) {
        return new Situation(
                all.kind(),
                incident,
                customer,
                all.taken(),
                all.pauses(),
                all.reopenings(),
                promises,
                all.setAside(),
                all.pinned(),
                all.ledger());
    }

    private boolean keeps(Situation fewer) {
        Scenario smaller = new Scenario(fewer, now.asOf());
        if (fewer.equals(now.situation()) || !still.test(smaller)) {
            return false;
        }
        now = smaller;
        return true;
    }
}
