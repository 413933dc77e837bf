package amends.check.meaning;

import amends.check.Finding;
import amends.check.Witness;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is found, none of it twice: one kind often shows what another has shown already. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();
    private final Set<List<Object>> told = new HashSet<>();

    /** Whether something of a sort was told of a rule, beside another one. */
    boolean isTold(String code, Position at, Object beside) {
        return told.contains(List.of(code, at, beside));
    }

    /** Tells something of a rule, beside another one or on its own. */
    void tell(String code, Position at, Object beside, String message, Witness... witnesses) {
        if (told.add(List.of(code, at, beside))) {
            all.add(new Finding(PolicyProblem.warning(code, at, message), List.of(witnesses)));
        }
    }

    /** Everything, in the order of the files. */
    List<Finding> sorted() {
        return all.stream().sorted().distinct().toList();
    }
}
