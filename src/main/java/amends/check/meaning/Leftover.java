package amends.check.meaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is left of some conditions where others do not hold. */
final class Leftover {

    /** Into so many parts the rest is cut before it is left alone. */
    private static final int PARTS = 512;

    private Leftover() {}

    /**
     * Where a rule fires and another does not.
     *
     * @return parts that do not overlap and together are all of it; none where there is nothing left; null where that
     *     cannot be told
     */
    static List<Box> of(Region from, Region without) {
        if (!from.whole() || !without.whole()) {
            return null;
        }
        List<Box> all = new ArrayList<>();
        for (Box box : from.boxes()) {
            List<Box> left = of(box, without.boxes());
            if (left == null || all.size() + left.size() > PARTS) {
                return null;
            }
            all.addAll(left);
        }
        return all;
    }

    private static List<Box> of(Box from, List<Box> without) {
        List<Box> left = List.of(from);
        for (Box box : without) {
            List<Box> less = new ArrayList<>();
            for (Box part : left) {
                less.addAll(of(part, box));
            }
            if (less.size() > PARTS) {
                return null;
            }
            left = less;
        }
        return left;
    }

    private static List<Box> of(Box from, Box without) {
        List<Box> left = new ArrayList<>();
        Box both = from;
        for (Map.Entry<Slot, Allowed> asked : without.fields().entrySet()) {
            Slot slot = asked.getKey();
            Allowed now = both.allowed(slot);
            add(both, slot, now.and(asked.getValue().complement()), left);
            both = narrowed(both, slot, now.and(asked.getValue()));
            if (both == null) {
                return List.of(from);
            }
        }
        for (Atom atom : without.atoms()) {
            if (!both.implies(atom)) {
                add(with(both, atom.negation()), left);
                both = with(both, atom);
                if (both == null) {
                    return List.of(from);
                }
            }
        }
        for (Term.Beside fact : without.beside()) {
            if (!both.implies(fact)) {
                add(with(both, fact.negation()), left);
                both = with(both, fact);
                if (both == null) {
                    return List.of(from);
                }
            }
        }
        return left;
    }

    private static void add(Box box, Slot slot, Allowed allowed, List<Box> left) {
        if (!allowed.isEmpty()) {
            add(narrowed(box, slot, allowed), left);
        }
    }

    private static void add(Box box, List<Box> left) {
        if (box != null) {
            left.add(box);
        }
    }

    private static Box narrowed(Box box, Slot slot, Allowed allowed) {
        Map<Slot, Allowed> fields = new LinkedHashMap<>(box.fields());
        fields.put(slot, allowed);
        return BoxMaker.checked(new Box(fields, box.atoms(), box.beside(), box.terms()));
    }

    private static Box with(Box box, Atom atom) {
        Set<Atom> atoms = new LinkedHashSet<>(box.atoms());
        atoms.add(atom);
        return BoxMaker.checked(new Box(box.fields(), atoms, box.beside(), box.terms()));
    }

    private static Box with(Box box, Term.Beside fact) {
        List<Term.Beside> beside = new ArrayList<>(box.beside());
        beside.add(fact);
        return BoxMaker.checked(new Box(box.fields(), box.atoms(), beside, box.terms()));
    }
}
