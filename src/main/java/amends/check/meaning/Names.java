package amends.check.meaning;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A set of values without an order: texts, or true and false.
 *
 * @param except whether it is everything but the listed ones
 * @param listed the listed ones
 */
record Names(boolean except, Set<Object> listed) implements Values {

    Names {
        listed = Set.copyOf(listed);
    }

    /** Exactly these. */
    static Names of(List<?> values) {
        return new Names(false, new HashSet<>(values));
    }

    /** Everything. */
    static Names all() {
        return new Names(true, Set.of());
    }

    @Override
    public Names and(Values other) {
        Names that = (Names) other;
        Set<Object> set = new HashSet<>(except ? that.listed : listed);
        if (except && that.except) {
            set.addAll(listed);
            return new Names(true, set);
        }
        if (except) {
            set.removeAll(listed);
        } else if (that.except) {
            set.removeAll(that.listed);
        } else {
            set.retainAll(that.listed);
        }
        return new Names(false, set);
    }

    @Override
    public boolean isWithin(Values other) {
        Names that = (Names) other;
        if (except) {
            return that.except && listed.containsAll(that.listed);
        }
        return that.except ? Collections.disjoint(listed, that.listed) : that.listed.containsAll(listed);
    }

    @Override
    public boolean isApart(Values other) {
        return isWithin(((Names) other).complement());
    }

    @Override
    public Names complement() {
        return new Names(!except, listed);
    }

    @Override
    public boolean isEmpty() {
        return !except && listed.isEmpty();
    }

    @Override
    public boolean has(Object value) {
        return except != listed.contains(value);
    }

    /** The listed ones in order; none where it is everything but those, for then nothing is named. */
    @Override
    public List<Object> samples() {
        return except
                ? List.of()
                : listed.stream().sorted(Comparator.comparing(Object::toString)).toList();
    }
}
