package amends.policy.resolve;

import amends.policy.FactShape;
import amends.policy.Field;
import amends.policy.Operand;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The variables of one rule, and the facts that they come from. */
final class Scope {

    private final Map<String, Operand.Variable> variables = new HashMap<>();
    private final Map<String, FactShape> sources = new HashMap<>();
    private final Set<String> lost = new HashSet<>();

    /** Binds a variable; false where it is bound already. */
    boolean bind(String name, int pattern, FactShape source, Field field) {
        sources.putIfAbsent(name, source);
        return variables.putIfAbsent(name, new Operand.Variable(name, pattern, field)) == null;
    }

    /** Remembers a variable whose field is not known, so that its uses are not told as problems of their own. */
    void lose(String name) {
        lost.add(name);
    }

    /** Whether a variable is bound, but to nothing known. */
    boolean isLost(String name) {
        return lost.contains(name) && !variables.containsKey(name);
    }

    /** The variable, or null. */
    Operand.Variable variable(String name) {
        return variables.get(name);
    }

    /** The sort of fact that a variable is bound to. */
    FactShape source(Operand.Variable variable) {
        return sources.get(variable.name());
    }

    /** All names. */
    Set<String> names() {
        return variables.keySet();
    }
}
