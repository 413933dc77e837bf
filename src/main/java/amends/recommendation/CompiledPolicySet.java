package amends.recommendation;

import amends.policy.Kind;
import amends.policy.PolicySet;
import java.util.Objects;

/**
 * A policy set made ready to answer: everything that is the same for all requests, made once. Immutable and safe for
 * any number of threads.
 */
public final class CompiledPolicySet {

    private final PolicySet policies;
    private final RuleEngine engine;
    private final Wording wording;
    private final Interpreter interpreter;

    /**
     * @param policies the checked policies
     * @param engine an engine compiled from these very policies
     * @param wording the words of these policies' messages
     */
    public CompiledPolicySet(PolicySet policies, RuleEngine engine, Wording wording) {
        this.policies = Objects.requireNonNull(policies, "policies");
        this.engine = Objects.requireNonNull(engine, "engine");
        this.wording = Objects.requireNonNull(wording, "wording");
        this.interpreter = new Interpreter(policies);
    }

    /** The checked policies. */
    public PolicySet policies() {
        return policies;
    }

    /** Decides which rules match. */
    public RuleEngine engine() {
        return engine;
    }

    /** Finds the words. */
    public Wording wording() {
        return wording;
    }

    /** Looks ahead in time. */
    Interpreter interpreter() {
        return interpreter;
    }

    /** The rules that concern a kind. */
    RulesOfKind rulesOf(Kind kind) {
        return interpreter.rulesOf(kind);
    }
}
