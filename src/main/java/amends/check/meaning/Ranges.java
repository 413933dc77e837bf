package amends.check.meaning;

import amends.policy.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * A set of ordered values, held as the places at which one enters or leaves it.
 *
 * @param scale how the values lie
 * @param fromBelow whether it reaches down without end
 * @param cuts where membership flips, in order, none twice
 */
record Ranges(Scale scale, boolean fromBelow, List<Cut> cuts) implements Values {

    Ranges {
        cuts = List.copyOf(cuts);
    }

    /** All values. */
    static Ranges all(Scale scale) {
        return new Ranges(scale, true, List.of());
    }

    /** The values from nothing upward. */
    static Ranges notNegative(Scale scale) {
        return new Ranges(scale, false, List.of(Cut.before(BigDecimal.ZERO)));
    }

    /** One value. */
    static Ranges only(Scale scale, Object value) {
        BigDecimal place = scale.place(value);
        return new Ranges(scale, false, List.of(Cut.before(place), Cut.after(place, scale)));
    }

    /** The values for which a comparison with a value holds. */
    static Ranges where(Scale scale, Operator operator, Object value) {
        BigDecimal place = scale.place(value);
        Cut before = Cut.before(place);
        Cut after = Cut.after(place, scale);
        return switch (operator) {
            case EQUAL -> only(scale, value);
            case UNEQUAL -> only(scale, value).complement();
            case LESS -> new Ranges(scale, true, List.of(before));
            case LESS_OR_EQUAL -> new Ranges(scale, true, List.of(after));
            case MORE -> new Ranges(scale, false, List.of(after));
            case MORE_OR_EQUAL -> new Ranges(scale, false, List.of(before));
            case MATCHES, CONTAINS -> throw new IllegalArgumentException(operator + " asks for a text");
        };
    }

    /** The values between two cuts; null is without end. */
    static Ranges between(Scale scale, Cut from, Cut to) {
        List<Cut> cuts = new ArrayList<>();
        if (from != null) {
            cuts.add(from);
        }
        if (to != null) {
            cuts.add(to);
        }
        return new Ranges(scale, from == null, cuts);
    }

    @Override
    public Ranges complement() {
        return new Ranges(scale, !fromBelow, cuts);
    }

    @Override
    public Ranges and(Values other) {
        Ranges that = (Ranges) other;
        TreeSet<Cut> places = new TreeSet<>(cuts);
        places.addAll(that.cuts);
        List<Cut> flips = new ArrayList<>();
        boolean below = fromBelow && that.fromBelow;
        boolean inside = below;
        for (Cut cut : places) {
            boolean now = isIn(cut) && that.isIn(cut);
            if (now != inside) {
                flips.add(cut);
                inside = now;
            }
        }
        return new Ranges(scale, below, flips);
    }

    @Override
    public boolean isWithin(Values other) {
        return isApart((Ranges) other, true);
    }

    @Override
    public boolean isApart(Values other) {
        return isApart((Ranges) other, false);
    }

    /** Whether nothing is in this and the other, or in this and outside of the other; nothing is made for the answer. */
    private boolean isApart(Ranges that, boolean outside) {
        if (fromBelow && that.fromBelow != outside) {
            return false;
        }
        for (Cut cut : cuts) {
            if (isIn(cut) && that.isIn(cut) != outside) {
                return false;
            }
        }
        for (Cut cut : that.cuts) {
            if (isIn(cut) && that.isIn(cut) != outside) {
                return false;
            }
        }
        return true;
    }

    /** Whether the values right above a cut are in this. */
    private boolean isIn(Cut cut) {
        boolean inside = fromBelow;
        for (Cut flip : cuts) {
            if (flip.compareTo(cut) > 0) {
                break;
            }
            inside = !inside;
        }
        return inside;
    }

    @Override
    public boolean isEmpty() {
        return !fromBelow && cuts.isEmpty();
    }

    @Override
    public boolean has(Object value) {
        return isIn(Cut.before(scale.place(value)));
    }

    /** The lower end of the lowest part, or null where it has none; only of a set that is not empty. */
    Cut from() {
        return fromBelow ? null : cuts.get(0);
    }

    /** The upper end of the highest part, or null where it has none; only of a set that is not empty. */
    Cut to() {
        boolean ends = fromBelow == (cuts.size() % 2 == 1);
        return ends ? cuts.get(cuts.size() - 1) : null;
    }

    /** The upper ends of its parts. */
    List<Cut> ends() {
        List<Cut> ends = new ArrayList<>();
        for (int place = fromBelow ? 0 : 1; place < cuts.size(); place += 2) {
            ends.add(cuts.get(place));
        }
        return ends;
    }

    /** Whether it is one stretch without a gap. */
    boolean isOneStretch() {
        return !isEmpty() && cuts.size() <= (fromBelow ? 1 : 2);
    }

    /** The first value between two cuts, or where there is no first one, one in the middle. */
    static Object first(Scale scale, Cut from, Cut to) {
        if (from == null) {
            return to == null ? scale.value(BigDecimal.ZERO) : last(scale, null, to);
        }
        return from.after() ? inner(scale, from, to) : scale.value(from.place());
    }

    /** The last value between two cuts, or where there is no last one, one in the middle. */
    static Object last(Scale scale, Cut from, Cut to) {
        if (to == null) {
            return from == null
                    ? scale.value(BigDecimal.ZERO)
                    : scale.value(from.place().add(BigDecimal.ONE));
        }
        if (to.after()) {
            return scale.value(to.place());
        }
        return scale.isDiscrete() ? scale.value(to.place().subtract(BigDecimal.ONE)) : inner(scale, from, to);
    }

    private static Object inner(Scale scale, Cut from, Cut to) {
        if (from == null) {
            return scale.value(to.place().subtract(BigDecimal.ONE));
        }
        return scale.value(
                to == null
                        ? from.place().add(BigDecimal.ONE)
                        : from.place().add(to.place()).divide(BigDecimal.valueOf(2)));
    }

    @Override
    public List<Object> samples() {
        List<Object> samples = new ArrayList<>();
        for (Cut[] stretch : stretches()) {
            samples.add(first(scale, stretch[0], stretch[1]));
            samples.add(last(scale, stretch[0], stretch[1]));
        }
        return samples.stream().filter(Objects::nonNull).distinct().toList();
    }

    private List<Cut[]> stretches() {
        List<Cut[]> stretches = new ArrayList<>();
        Cut from = null;
        boolean inside = fromBelow;
        for (Cut cut : cuts) {
            if (inside) {
                stretches.add(new Cut[] {from, cut});
            }
            inside = !inside;
            from = cut;
        }
        if (inside) {
            stretches.add(new Cut[] {from, null});
        }
        return stretches;
    }
}
