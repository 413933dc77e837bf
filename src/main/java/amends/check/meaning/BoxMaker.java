package amends.check.meaning;

import amends.policy.Operator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts conditions together, one after the other, for as long as they can hold together. */
final class BoxMaker {

    private final Map<Slot, Allowed> fields = new LinkedHashMap<>();
    private final Set<Atom> atoms = new LinkedHashSet<>();
    private final List<Term.Beside> beside = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();

    /**
     * The conditions put together, or why that cannot be.
     *
     * @param box null where they cannot hold together
     * @param clash the first clash among them, else null
     */
    record Made(Box box, Clash clash) {}

    static Made make(List<Term> terms) {
        BoxMaker maker = new BoxMaker();
        for (Term term : terms) {
            if (!maker.add(term)) {
                return new Made(null, maker.clash(term));
            }
        }
        return new Made(maker.box(), null);
    }

    /** The same conditions, or null where they cannot hold together. */
    static Box checked(Box box) {
        BoxMaker maker = new BoxMaker();
        maker.fields.putAll(box.fields());
        maker.atoms.addAll(box.atoms());
        box.atoms().forEach(maker::knownOnBothSides);
        maker.beside.addAll(box.beside());
        boolean possible = maker.fields.values().stream().noneMatch(Allowed::isEmpty)
                && maker.atoms.stream().noneMatch(atom -> maker.atoms.contains(atom.negation()))
                && maker.atoms.stream().allMatch(maker::isPossible)
                && Orders.arePossible(maker.atoms)
                && maker.beside.stream()
                        .noneMatch(fact -> fact.present() && fact.ways().isEmpty())
                && !maker.isDenied();
        return possible ? new Box(maker.fields, maker.atoms, maker.beside, box.terms()) : null;
    }

    private Box box() {
        return new Box(fields, atoms, beside, List.copyOf(terms));
    }

    private boolean add(Term term) {
        boolean possible;
        if (term instanceof Term.Leaf leaf) {
            Allowed now =
                    fields.getOrDefault(leaf.slot(), leaf.slot().universe()).and(leaf.allowed());
            fields.put(leaf.slot(), now);
            if (leaf.atom() != null) {
                atoms.add(leaf.atom());
                knownOnBothSides(leaf.atom());
            }
            possible = !now.isEmpty() && atoms.stream().allMatch(this::isPossible);
        } else {
            Term.Beside fact = (Term.Beside) term;
            beside.add(fact);
            possible = !(fact.present() && fact.ways().isEmpty()) && !isDenied();
        }
        if (possible) {
            terms.add(term);
        }
        return possible;
    }

    private void knownOnBothSides(Atom atom) {
        if (atom instanceof Atom.Join join && !join.negated()) {
            Allowed right = fields.getOrDefault(join.right(), join.right().universe());
            fields.put(join.right(), right.known());
        }
    }

    /** Whether a fact must be there and must not. */
    private boolean isDenied() {
        return beside.stream()
                .filter(Term.Beside::present)
                .anyMatch(there -> beside.stream().anyMatch(none -> !none.present() && there.isWithin(none)));
    }

    private boolean isPossible(Atom atom) {
        if (atom instanceof Atom.Text text) {
            Allowed allowed = fields.getOrDefault(text.slot(), text.slot().universe());
            return !(allowed.values() instanceof Names names)
                    || names.except()
                    || allowed.unknown()
                    || names.listed().stream().anyMatch(text::holds);
        }
        if (atom instanceof Atom.Join join && !join.negated()) {
            Values left =
                    fields.getOrDefault(join.left(), join.left().universe()).values();
            Values right =
                    fields.getOrDefault(join.right(), join.right().universe()).values();
            return !left.isEmpty() && !right.isEmpty() && isPossible(join.operator(), left, right);
        }
        return true;
    }

    private static boolean isPossible(Operator operator, Values left, Values right) {
        if (!(left instanceof Ranges one) || !(right instanceof Ranges other)) {
            return operator != Operator.EQUAL || !left.and(right).isEmpty();
        }
        return switch (operator) {
            case LESS, LESS_OR_EQUAL -> reaches(one.from(), other.to());
            case MORE, MORE_OR_EQUAL -> reaches(other.from(), one.to());
            case EQUAL -> reaches(one.from(), other.to()) && reaches(other.from(), one.to());
            default -> true;
        };
    }

    /** Whether something from one end can lie below something up to another. */
    private static boolean reaches(Cut from, Cut to) {
        return from == null || to == null || from.place().compareTo(to.place()) <= 0;
    }

    /** What a condition clashes with: one before it by itself, else the last one on the same field. */
    private Clash clash(Term term) {
        if (term instanceof Term.Beside fact && fact.present() && fact.ways().isEmpty() && fact.why() != null) {
            return fact.why();
        }
        if (!new BoxMaker().add(term)) {
            return new Clash(null, term);
        }
        Term last = null;
        for (Term earlier : terms) {
            BoxMaker two = new BoxMaker();
            if (two.add(earlier) && !two.add(term)) {
                return new Clash(earlier, term);
            }
            boolean same = term instanceof Term.Leaf leaf
                    && earlier instanceof Term.Leaf other
                    && leaf.slot().equals(other.slot());
            last = same ? earlier : last;
        }
        return new Clash(last, term);
    }
}
