package amends.recommendation;

import amends.policy.Kind;
import amends.policy.PolicySet;
import amends.policy.RuleChange;
import java.util.List;
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

    private CompiledPolicySet(PolicySet policies, Interpreter interpreter, Wording wording) {
        this.policies = policies;
        this.engine = interpreter;
        this.wording = wording;
        this.interpreter = interpreter;
    }

    /** The same policies, read rule by rule instead of matched by an engine: the same answers, nothing to compile. */
    public CompiledPolicySet interpreted() {
        return new CompiledPolicySet(policies, interpreter, wording);
    }

    /**
     * The same policies with some rules changed, interpreted. Everything that the changes do not concern is shared, so
     * that a thousand changes can be tried one by one.
     *
     * @param changes of rules of these policies
     */
    public CompiledPolicySet with(List<RuleChange> changes) {
        PolicySet changed = policies.with(changes);
        return new CompiledPolicySet(changed, interpreter.with(changed, changes), wording);
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
