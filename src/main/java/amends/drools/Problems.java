package amends.drools;

import amends.policy.PolicyProblem;
import amends.policy.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The problems of one file in its order, and no problem twice in one place. */
final class Problems {
    /** What a page can bear; behind it stands how many there are besides. */
    static final int MOST = 200;

    private static final Set<String> VAGUE = Set.of("syntax", "character", "rule-name");

    private final TreeSet<PolicyProblem> byPlace =
            new TreeSet<>(Comparator.comparing(PolicyProblem::at).thenComparing(PolicyProblem::code));

    /** Adds a problem; one that says little is left out where the cause has been told already. */
    void add(PolicyProblem problem) {
        if (VAGUE.contains(problem.code()) && toldOf(problem.at())) {
            return;
        }
        byPlace.add(problem);
    }

    void add(Refusal refusal) {
        if (!refusal.isAlreadyTold()) {
            add(refusal.problem);
        }
    }

    private boolean toldOf(Position place) {
        PolicyProblem next = byPlace.ceiling(PolicyProblem.of("", place, ""));
        return next != null && next.at().equals(place);
    }

    boolean isEmpty() {
        return byPlace.isEmpty();
    }

    List<PolicyProblem> list() {
        if (byPlace.size() <= MOST) {
            return List.copyOf(byPlace);
        }
        List<PolicyProblem> list = byPlace.stream().limit(MOST).collect(Collectors.toCollection(ArrayList::new));
        PolicyProblem last = list.get(MOST - 1);
        list.add(PolicyProblem.of(
                "too-many-problems",
                last.at(),
                "there are " + (byPlace.size() - MOST) + " more problems after this one"));
        return List.copyOf(list);
    }
}
