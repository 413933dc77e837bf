package amends.drools;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.List;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.InternalFactHandle;
import org.kie.api.runtime.rule.FactHandle;

/**
 * A constraint that looks at one fact alone. All rules evaluate theirs by the same code rather than by code that is
 * generated for each of them: there is nothing to compile, and a new rule is as fast as an old one.
 */
@SuppressWarnings("serial") // Drools asks for it; a network is never written.
final class SeenConstraint implements AlphaNodeFieldConstraint {

    private static final long serialVersionUID = 1L;
    private static final Declaration[] NONE = {};

    private final transient Asked asked;

    /** What is asked of one fact; equal ones hold for the same facts. */
    sealed interface Asked {
        boolean holds(Seen seen);
    }

    /** What patterns ask of the incident and its customer. */
    record OfIncident(List<PlacedTest> tests) implements Asked {
        @Override
        public boolean holds(Seen seen) {
            Seen.Incident incident = (Seen.Incident) seen;
            for (PlacedTest test : tests) {
                if (!test.holds(incident)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What a pattern asks of a fact beside them; the test refers to no other fact. */
    record OfFact(FieldTest test) implements Asked {
        @Override
        public boolean holds(Seen seen) {
            return test.holds(seen.fact(), null);
        }
    }

    SeenConstraint(Asked asked) {
        this.asked = asked;
    }

    static Seen seen(FactHandle handle) {
        return (Seen) ((InternalFactHandle) handle).getObject();
    }

    @Override
    public boolean isAllowed(FactHandle handle, ValueResolver values) {
        return asked.holds(seen(handle));
    }

    @Override
    public ConstraintType getType() {
        return ConstraintType.ALPHA;
    }

    @Override
    public Declaration[] getRequiredDeclarations() {
        return NONE;
    }

    @Override
    public void replaceDeclaration(Declaration old, Declaration replacement) {
        // There is none.
    }

    @Override
    public boolean isTemporal() {
        return false;
    }

    @Override
    public SeenConstraint clone() {
        return new SeenConstraint(asked);
    }

    @Override
    public SeenConstraint cloneIfInUse() {
        return clone();
    }

    /** Rules share a node of the network where their constraints are equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SeenConstraint that && that.asked.equals(asked);
    }

    @Override
    public int hashCode() {
        return asked.hashCode();
    }

    @Override
    public String toString() {
        return asked.toString();
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
