package amends.explanation;

import amends.incident.Situation;
import amends.incident.SituationException;
import amends.policy.Rule;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Observation;
import amends.recommendation.Supposing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for the fewest facts, and of those the smallest step, that would make a rule fire. */
final class FactSearch {

    /** So many facts are turned together at most. */
    static final int MOST_FACTS = 3;

    private static final int MOST_TRIES = 160;

    private final CompiledPolicySet policies;
    private final Situation situation;
    private final Instant asOf;
    private final Rule rule;
    private final List<Found> found = new ArrayList<>();
    private final Set<Object> tried = new HashSet<>();
    private int tries;

    /** @param rule a rule of these policies */
    FactSearch(CompiledPolicySet policies, Situation situation, Instant asOf, Rule rule) {
        this.policies = policies;
        this.situation = situation;
        this.asOf = asOf;
        this.rule = rule;
    }

    /**
     * What was found.
     *
     * @param turns what is turned
     * @param situation the situation in which it is
     */
    record Found(List<Turn> turns, Situation situation) {
        double step() {
            return turns.stream().mapToDouble(Turn::step).sum();
        }
    }

    /** The nearest, or null where none was found. */
    Found nearest(Observation seen, Turns turns) {
        List<List<List<Turn>>> ways = new ArrayList<>();
        for (List<Flip> way : Ways.of(rule, seen)) {
            ways.add(Turns.byKey(way).stream().map(turns::of).toList());
        }
        for (int facts = 1; facts <= MOST_FACTS; facts++) {
            for (List<List<Turn>> way : ways) {
                if (way.size() >= facts) {
                    choose(way, 0, facts, new ArrayList<>());
                }
            }
            found.sort(Comparator.comparing(Found::step));
            for (Found one : found) {
                if (Supposing.of(policies, one.situation(), asOf).bears(rule)) {
                    return one;
                }
            }
            found.clear();
        }
        return null;
    }

    /** Whether the search ended before everything was tried. */
    boolean isGivenUp() {
        return tries >= MOST_TRIES;
    }

    /** What would be so in words; that anything further would do as well only where that is so. */
    List<String> told(Found one) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < one.turns().size(); i++) {
            Turn turn = one.turns().get(i);
            told.add(
                    turn.beyond() != null && isSoBeyond(one, i)
                            ? turn.beyond().text().get()
                            : turn.text().get());
        }
        return told;
    }

    private boolean isSoBeyond(Found one, int place) {
        List<Turn> further = new ArrayList<>(one.turns());
        Turn turn = further.get(place);
        further.set(place, new Turn(turn.change(), turn.text(), 0, turn.beyond().how(), null));
        Situation changed = applied(further, situation);
        return changed != null && fires(changed);
    }

    /** Chooses so many facts of a way, and for each of them one of its turns. */
    private void choose(List<List<Turn>> way, int next, int facts, List<Turn> chosen) {
        if (facts == 0) {
            attempt(List.copyOf(chosen));
            return;
        }
        for (int i = next; i + facts <= way.size(); i++) {
            for (Turn turn : way.get(i)) {
                chosen.add(turn);
                choose(way, i + 1, facts - 1, chosen);
                chosen.remove(chosen.size() - 1);
            }
        }
    }

    private void attempt(List<Turn> turns) {
        if (tries >= MOST_TRIES || !tried.add(turns.stream().map(Turn::change).toList())) {
            return;
        }
        tries++;
        Situation changed = applied(turns, situation);
        if (changed != null && fires(changed)) {
            found.add(new Found(turns, changed));
        }
    }

    /** A situation with some turns, or null where they cannot be. */
    static Situation applied(List<Turn> turns, Situation situation) {
        Situation changed = situation;
        for (Turn turn : turns) {
            changed = changed == null ? null : turn.in(changed);
        }
        return changed;
    }

    private boolean fires(Situation changed) {
        try {
            return Supposing.of(policies, changed, asOf).fires(rule);
        } catch (SituationException contradicts) {
            return false;
        }
    }
}
