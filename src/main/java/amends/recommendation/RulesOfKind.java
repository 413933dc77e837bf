package amends.recommendation;

import amends.policy.FactShape;
import amends.policy.Kind;
import amends.policy.Pattern;
import amends.policy.Rule;
import amends.policy.RuleChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules that concern one kind, and what can be said of them once for all requests. */
final class RulesOfKind {

    /** Of so few rules it takes longer to say which cannot match than to try them. */
    private static final int FEW = 16;

    private final List<Rule> promises;
    private final List<Rule> recoveries;
    private final Set<FactShape> beside = new HashSet<>();

    /** Worked out when it is first asked for, perhaps by two threads at once; who does not look ahead needs none. */
    private volatile Thresholds thresholds;

    private RulesOfKind(List<Rule> concerned) {
        this.promises = concerned.stream().filter(Rule::isPromise).toList();
        this.recoveries = concerned.stream().filter(rule -> !rule.isPromise()).toList();
        for (Rule rule : concerned) {
            for (Pattern pattern : rule.patterns()) {
                beside.add(pattern.shape());
            }
        }
    }

    static RulesOfKind of(Kind kind, List<Rule> all) {
        return new RulesOfKind(all.stream().filter(rule -> rule.concerns(kind)).toList());
    }

    /** The rules that promise, in the order of their index. */
    List<Rule> promises() {
        return promises;
    }

    /** The others, in the order of their index. */
    List<Rule> recoveries() {
        return recoveries;
    }

    /** The moments at which what they say can change. */
    Thresholds thresholds() {
        Thresholds known = thresholds;
        if (known == null) {
            known = Thresholds.of(all());
            thresholds = known;
        }
        return known;
    }

    /**
     * The moments at which what some of them say can change.
     *
     * @param prospects as {@link #prospects} gave them
     */
    Thresholds thresholds(List<Rule> prospects) {
        return prospects.size() == recoveries.size()
                ? thresholds()
                : Thresholds.of(
                        Stream.concat(promises.stream(), prospects.stream()).toList());
    }

    /**
     * The rules that do not promise and can match now or later, if nobody acts: those that ask something of the incident
     * or the customer that is not so, and does not become so by waiting, are left out.
     */
    List<Rule> prospects(Facts facts) {
        // A number that moves without a threshold is looked at on every moment there is, so all of them are kept.
        if (recoveries.size() <= FEW || thresholds().varying()) {
            return recoveries;
        }
        return recoveries.stream()
                .filter(rule -> !Prospects.isHopeless(rule, facts))
                .toList();
    }

    private List<Rule> all() {
        List<Rule> all = new ArrayList<>(promises);
        all.addAll(recoveries);
        all.sort(Comparator.comparingInt(Rule::index));
        return all;
    }

    /** The same rules with one changed, which concerns the kind before or after. */
    RulesOfKind with(RuleChange change, Kind kind) {
        List<Rule> all = all();
        if (!change.before().concerns(kind)) {
            all.add(change.before());
            all.sort(Comparator.comparingInt(Rule::index));
        }
        return of(kind, change.in(all));
    }

    /** Whether any of them matches such facts, beside incident and customer. */
    boolean use(FactShape shape) {
        return beside.contains(shape);
    }
}
