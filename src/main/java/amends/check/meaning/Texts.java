package amends.check.meaning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Texts that satisfy what rules ask of the shape of a text. */
final class Texts {

    private Texts() {}

    /** A few texts to try of a field, made from what is asked of it. */
    static List<Object> of(Slot slot, Collection<Atom> atoms) {
        List<Object> texts = new ArrayList<>();
        for (Atom atom : atoms) {
            if (atom instanceof Atom.Text text && text.slot().equals(slot)) {
                texts.add(text.written());
            }
        }
        return texts;
    }
}
