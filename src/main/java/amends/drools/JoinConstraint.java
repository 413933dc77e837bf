package amends.drools;

import amends.policy.Fact;
import amends.policy.Rule;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.List;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.ContextEntry;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.constraint.BetaConstraint;
import org.kie.api.runtime.rule.FactHandle;

/** A constraint on a fact together with the facts of earlier patterns. */
@SuppressWarnings("serial") // Drools asks for it; a network is never written.
final class JoinConstraint implements BetaConstraint<JoinConstraint.Context> {

    private static final long serialVersionUID = 1L;

    private final transient int self;
    private final transient List<PlacedTest> tests;
    private final transient List<Reference> references;
    private final transient Declaration[] declarations;
    private final transient boolean counted;
    private final transient Rule rule;

    private JoinConstraint(
            int self,
            List<PlacedTest> tests,
            List<Reference> references,
            Declaration[] declarations,
            boolean counted,
            Rule rule) {
        this.self = self;
        this.tests = tests;
        this.references = references;
        this.declarations = declarations;
        this.counted = counted;
        this.rule = rule;
    }

    /**
     * Where the fact of an earlier pattern is found.
     *
     * @param place its place in the rule
     * @param declaration what Drools calls it
     * @param customer whether it is the customer that comes with an incident
     */
    record Reference(int place, Declaration declaration, boolean customer) {}

    /**
     * A fact must pass tests together with others.
     *
     * @param self its place in the rule
     * @param tests what must hold
     * @param references the other patterns that the tests name, and perhaps more
     * @param counted whether the combinations that pass are counted
     * @param rule the rule, to tell where too much is tried
     */
    static JoinConstraint of(int self, List<PlacedTest> tests, List<Reference> references, boolean counted, Rule rule) {
        Declaration[] declarations =
                references.stream().map(Reference::declaration).toArray(Declaration[]::new);
        return new JoinConstraint(self, List.copyOf(tests), List.copyOf(references), declarations, counted, rule);
    }

    @Override
    public ConstraintType getType() {
        return ConstraintType.BETA;
    }

    @Override
    public boolean isTemporal() {
        return false;
    }

    @Override
    public Declaration[] getRequiredDeclarations() {
        return declarations;
    }

    @Override
    public void replaceDeclaration(Declaration old, Declaration replacement) {
        for (int i = 0; i < declarations.length; i++) {
            if (declarations[i].equals(old)) {
                declarations[i] = replacement;
            }
        }
    }

    @Override
    public Context createContext() {
        return new Context();
    }

    @Override
    public boolean isAllowedCachedLeft(Context context, FactHandle handle) {
        return holds(handle, context.tuple, context.values);
    }

    @Override
    public boolean isAllowedCachedRight(BaseTuple tuple, Context context) {
        return holds(context.handle, tuple, context.values);
    }

    private boolean holds(FactHandle handle, BaseTuple tuple, ValueResolver values) {
        Fired fired = (Fired) values.getGlobal(Fired.GLOBAL);
        fired.tried(rule);
        Fact own = SeenConstraint.seen(handle).fact();
        for (PlacedTest test : tests) {
            if (!test.holds(place -> place == self ? own : fact(tuple, place))) {
                return false;
            }
        }
        if (counted) {
            fired.count(rule);
        }
        return true;
    }

    private Fact fact(BaseTuple tuple, int place) {
        int number = 0;
        while (references.get(number).place() != place) {
            number++;
        }
        Seen seen = (Seen) tuple.getObject(declarations[number]);
        return seen instanceof Seen.Incident incident
                ? incident.fact(references.get(number).customer())
                : seen.fact();
    }

    @Override
    public JoinConstraint clone() {
        return new JoinConstraint(self, tests, references, declarations.clone(), counted, rule);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T cloneIfInUse() {
        return (T) clone();
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        throw new UnsupportedOperationException("is not written");
    }

    @Override
    public void readExternal(ObjectInput in) {
        throw new UnsupportedOperationException("is not read");
    }

    /** One side of a join, while the facts of the other side are tried on it. */
    @SuppressWarnings("serial") // Drools asks for it; a network is never written.
    static final class Context implements ContextEntry {
        private static final long serialVersionUID = 1L;

        private transient ValueResolver values;
        private transient BaseTuple tuple;
        private transient FactHandle handle;

        @Override
        public void updateFromTuple(ValueResolver resolver, BaseTuple left) {
            values = resolver;
            tuple = left;
        }

        @Override
        public void updateFromFactHandle(ValueResolver resolver, FactHandle right) {
            values = resolver;
            handle = right;
        }

        @Override
        public void resetTuple() {
            tuple = null;
        }

        @Override
        public void resetFactHandle() {
            handle = null;
        }

        @Override
        public ContextEntry getNext() {
            throw new UnsupportedOperationException("stands alone");
        }

        @Override
        public void setNext(ContextEntry next) {
            throw new UnsupportedOperationException("stands alone");
        }

        @Override
        public void writeExternal(ObjectOutput out) {
            throw new UnsupportedOperationException("is not written");
        }

        @Override
        public void readExternal(ObjectInput in) {
            throw new UnsupportedOperationException("is not read");
        }
    }
}
