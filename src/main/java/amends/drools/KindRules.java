package amends.drools;

import amends.policy.FactShape;
import amends.policy.Kind;
import amends.policy.Quantifier;
import amends.policy.Rule;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The rules that concern one kind. They have a network of their own, so that an evaluation costs what they cost,
 * however many others there are; it is built when it is first needed.
 */
final class KindRules {

    private final Kind kind;
    private final List<Rule> rules;
    private final BitSet promises = new BitSet();
    private final IdentityHashMap<FactShape, Integer> patterns = new IdentityHashMap<>();
    private final List<Rule> unconditional;
    private volatile SessionPool sessions;

    /**
     * @param kind the kind
     * @param rules the rules that concern it, in the order of their index
     * @param before the rules that concerned it in other policies, whose network is used where it would be the same; or
     *     null
     */
    KindRules(Kind kind, List<Rule> rules, KindRules before) {
        this.kind = kind;
        this.rules = List.copyOf(rules);
        for (int number = 0; number < rules.size(); number++) {
            promises.set(number, rules.get(number).isPromise());
            rules.get(number).patterns().forEach(pattern -> patterns.merge(pattern.shape(), 1, Integer::sum));
        }
        List<Rule> made = rules.stream().filter(Rule::isPromise).toList();
        this.unconditional = made.stream().allMatch(KindRules::asksNothing) ? made : null;
        if (before != null && NetworkKey.areEqual(kind, rules, before.kind, before.rules)) {
            this.sessions = before.sessions;
        }
    }

    /** The rules, by their number in the network. */
    List<Rule> rules() {
        return rules;
    }

    /** Whether any rule asks for facts of that sort. */
    boolean askFor(FactShape shape) {
        return patterns.containsKey(shape);
    }

    /** How many patterns facts of that sort are tried on. */
    int patternsOn(FactShape shape) {
        return patterns.getOrDefault(shape, 0);
    }

    /** Whether a rule matches every incident that it concerns. */
    private static boolean asksNothing(Rule rule) {
        return rule.patterns().stream()
                .allMatch(pattern -> pattern.isIncident()
                        && pattern.quantifier() == Quantifier.ONE
                        && FieldTest.of(pattern.condition(), 0).isEmpty());
    }

    /** The promise rules where each of them matches every incident, else null. */
    List<Rule> unconditionalPromises() {
        return unconditional;
    }

    /** Whether there are other rules. */
    boolean hasRecoveries() {
        return promises.cardinality() < rules.size();
    }

    /** Whether the rule of a number is a promise rule. */
    boolean isPromise(int number) {
        return promises.get(number);
    }

    /** Sessions of the network. */
    SessionPool sessions() {
        SessionPool ready = sessions;
        return ready == null ? build() : ready;
    }

    private synchronized SessionPool build() {
        if (sessions == null) {
            sessions = new SessionPool(new NetworkBuilder(kind).build(rules));
        }
        return sessions;
    }
}
