package amends.check.meaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Conditions that hold together, field by field.
 *
 * @param fields what each field that is asked about may be; none is empty
 * @param atoms what is no set of values of one field
 * @param beside the facts that there must be, and must not be
 * @param terms the conditions as written
 */
record Box(Map<Slot, Allowed> fields, Set<Atom> atoms, List<Term.Beside> beside, List<Term> terms) {

    /** No condition at all. */
    static final Box ANY = new Box(Map.of(), Set.of(), List.of(), List.of());

    /** Both, or null where they cannot hold together. */
    Box and(Box other) {
        for (Map.Entry<Slot, Allowed> asked : fields.entrySet()) {
            Allowed theirs = other.fields.get(asked.getKey());
            if (theirs != null && asked.getValue().isApart(theirs)) {
                return null;
            }
        }
        List<Term> all = new ArrayList<>(terms);
        all.addAll(other.terms);
        return BoxMaker.make(all).box();
    }

    /** The same with what a field may be, or null where it cannot. */
    Box with(Slot slot, Allowed allowed) {
        Allowed now = fields.getOrDefault(slot, slot.universe()).and(allowed);
        if (now.isEmpty()) {
            return null;
        }
        Map<Slot, Allowed> more = new LinkedHashMap<>(fields);
        more.put(slot, now);
        return new Box(more, atoms, beside, terms);
    }

    /** The same without asking about a field. */
    Box without(Slot slot) {
        Map<Slot, Allowed> fewer = new LinkedHashMap<>(fields);
        fewer.remove(slot);
        return new Box(fewer, atoms, beside, terms);
    }

    /** What a field may be here. */
    Allowed allowed(Slot slot) {
        Allowed allowed = fields.get(slot);
        return allowed == null ? slot.universe() : allowed;
    }

    /** Whether, wherever these conditions hold, the others hold too. Where that is not certain, it says no. */
    boolean isWithin(Box other) {
        for (Map.Entry<Slot, Allowed> asked : other.fields.entrySet()) {
            if (!allowed(asked.getKey()).isWithin(asked.getValue())) {
                return false;
            }
        }
        return other.atoms.stream().allMatch(this::implies)
                && other.beside.stream().allMatch(this::implies);
    }

    boolean implies(Atom atom) {
        if (atoms.contains(atom)) {
            return true;
        }
        if (atom instanceof Atom.Text text) {
            Allowed allowed = allowed(text.slot());
            return allowed.values() instanceof Names names
                    && !names.except()
                    && (!allowed.unknown() || text.negated())
                    && names.listed().stream().allMatch(text::holds);
        }
        return false;
    }

    boolean implies(Term.Beside asked) {
        return beside.stream()
                .anyMatch(mine -> mine.present() == asked.present()
                        && (asked.present() ? mine.isWithin(asked) : asked.isWithin(mine)));
    }

    /** Whether the same is asked of everything but one field. */
    boolean sameButFor(Slot slot, Box other) {
        return without(slot).fields.equals(other.without(slot).fields)
                && atoms.equals(other.atoms)
                && beside.stream().allMatch(other::implies)
                && other.beside.stream().allMatch(this::implies);
    }
}
