package amends.check.meaning;

import amends.policy.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says why two versions of a rule fire for the same incidents. */
final class SameWhy {

    private SameWhy() {}

    /** In a sentence. */
    static String of(List<Change> changes) {
        Set<String> before = new LinkedHashSet<>();
        Set<String> after = new LinkedHashSet<>();
        for (Change change : changes) {
            before.addAll(written(change.before()));
            after.addAll(written(change.after()));
        }
        Set<String> gone = new LinkedHashSet<>(before);
        gone.removeAll(after);
        Set<String> come = new LinkedHashSet<>(after);
        come.removeAll(before);
        if (gone.isEmpty() && come.isEmpty()) {
            return acts(changes.get(0));
        }
        if (gone.isEmpty() || come.isEmpty()) {
            return list(gone.isEmpty() ? come : gone) + " makes no difference beside the other conditions";
        }
        return list(gone) + " and " + list(come) + " hold for the same incidents";
    }

    private static String acts(Change change) {
        Rule before = change.before().rule();
        Rule after = change.after().rule();
        if (!before.acts().equals(after.acts())) {
            return "what is written otherwise never comes to bear where the rule fires";
        }
        return before.salience() == after.salience()
                ? "both ways of writing it hold for the same incidents"
                : "no other rule says the same so that the salience would matter";
    }

    private static Set<String> written(Region region) {
        return region.boxes().stream()
                .flatMap(box -> box.terms().stream())
                .map(Term::written)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String list(Set<String> written) {
        return String.join(", ", written);
    }
}
