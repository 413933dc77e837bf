package amends.drools;

import amends.policy.Kind;
import amends.policy.Pattern;
import amends.policy.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules that concern one kind. They have a network of their own, so that an evaluation costs what they cost,
 * however many others there are; it is built when it is first needed.
 */
final class KindRules {

    private final Kind kind;
    private final List<Rule> rules;
    private final Set<String> facts;
    private final boolean promises;
    private final boolean recoveries;
    private volatile SessionPool sessions;

    /**
     * @param kind the kind
     * @param rules the rules that concern it, in the order of their index
     */
    KindRules(Kind kind, List<Rule> rules) {
        this.kind = kind;
        this.rules = List.copyOf(rules);
        this.facts = rules.stream()
                .flatMap(rule -> rule.patterns().stream())
                .map(Pattern::fact)
                .collect(Collectors.toUnmodifiableSet());
        this.promises = rules.stream().anyMatch(Rule::isPromise);
        this.recoveries = rules.stream().anyMatch(rule -> !rule.isPromise());
    }

    /** The rules, by their number in the network. */
    List<Rule> rules() {
        return rules;
    }

    /** Whether any rule asks for a fact of that name. */
    boolean askFor(String fact) {
        return facts.contains(fact);
    }

    /** Whether there are promise rules. */
    boolean hasPromises() {
        return promises;
    }

    /** Whether there are other rules. */
    boolean hasRecoveries() {
        return recoveries;
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
