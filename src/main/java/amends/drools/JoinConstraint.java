package amends.drools;

import amends.policy.Fact;
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
final class JoinConstraint implements BetaConstraint<JoinConstraint.Context> {

    private static final long serialVersionUID = 1L;

    private final transient FieldTest test;
    private final transient int[] patterns;
    private final transient Declaration[] declarations;
    private final transient boolean counted;

    private JoinConstraint(FieldTest test, int[] patterns, Declaration[] declarations, boolean counted) {
        this.test = test;
        this.patterns = patterns;
        this.declarations = declarations;
        this.counted = counted;
    }

    /**
     * A fact must pass a test together with others.
     *
     * @param patterns the places of the patterns that the test refers to, and perhaps others
     * @param declarations these patterns, in the same order
     * @param counted whether the combinations that pass are counted
     */
    static JoinConstraint of(FieldTest test, List<Integer> patterns, List<Declaration> declarations, boolean counted) {
        return new JoinConstraint(
                test,
                patterns.stream().mapToInt(Integer::intValue).toArray(),
                declarations.toArray(Declaration[]::new),
                counted);
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
        boolean holds = test.holds(SeenConstraint.seen(handle).fact(), pattern -> fact(tuple, pattern));
        if (holds && counted) {
            ((Fired) values.getGlobal(Fired.GLOBAL)).count();
        }
        return holds;
    }

    private Fact fact(BaseTuple tuple, int pattern) {
        int place = 0;
        while (patterns[place] != pattern) {
            place++;
        }
        return ((Seen) tuple.getObject(declarations[place])).fact();
    }

    @Override
    public JoinConstraint clone() {
        return new JoinConstraint(test, patterns, declarations.clone(), counted);
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
