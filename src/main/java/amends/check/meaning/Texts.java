package amends.check.meaning;

import amends.policy.Operator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Texts that satisfy what rules ask of the shape of a text. */
final class Texts {

    private Texts() {}

    /** A few texts to try of a field that are all that is asked of it; none where nothing is, or none was found. */
    static List<Object> of(Slot slot, Collection<Atom> atoms) {
        List<Atom.Text> asked = new ArrayList<>();
        for (Atom atom : atoms) {
            if (atom instanceof Atom.Text text && text.slot().equals(slot)) {
                asked.add(text);
            }
        }
        if (asked.isEmpty()) {
            return List.of();
        }
        StringBuilder contained = new StringBuilder();
        Set<String> texts = new LinkedHashSet<>();
        for (Atom.Text text : asked) {
            if (text.operator() == Operator.MATCHES) {
                texts.addAll(RegexSample.of(text.written()));
            } else {
                texts.add(text.written());
                contained.append(text.negated() ? "" : text.written());
            }
        }
        texts.add(contained.toString());
        return texts.stream()
                .filter(text -> asked.stream().allMatch(one -> one.holds(text)))
                .map(Object.class::cast)
                .toList();
    }
}
