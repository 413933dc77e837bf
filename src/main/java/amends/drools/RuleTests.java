package amends.drools;

import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What a rule's patterns ask, sorted by the fact that can answer. */
final class RuleTests {

    private final List<Pattern> patterns;
    private final BitSet customers = new BitSet();
    private final Set<Integer> referred = new HashSet<>();
    private final List<PlacedTest> ofIncident = new ArrayList<>();
    private final Map<Integer, Beside> beside = new HashMap<>();

    /**
     * What is asked of a fact of which there can be many.
     *
     * @param alone what it answers alone
     * @param joined what it answers together with the facts before it
     */
    record Beside(List<FieldTest> alone, List<PlacedTest> joined) {}

    private RuleTests(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /**
     * Sorts what a rule asks.
     *
     * @param impossible whether no incident at hand can match a pattern
     */
    static RuleTests of(Rule rule, Predicate<Pattern> impossible) {
        RuleTests sorted = new RuleTests(rule.patterns());
        for (int place = 0; place < sorted.patterns.size(); place++) {
            Pattern pattern = sorted.patterns.get(place);
            sorted.customers.set(place, pattern.shape() == StandardFacts.CUSTOMER);
            List<FieldTest> tests = FieldTest.of(pattern.condition(), place);
            sorted.referred.addAll(FieldTest.patterns(tests));
            if (!isSingle(pattern)) {
                sorted.beside(place, tests);
            } else if (!impossible.test(pattern)) {
                sorted.single(place, tests, pattern.quantifier() == Quantifier.NOT);
            }
        }
        return sorted;
    }

    /** Whether there is one such fact at most: the incident or the customer. */
    static boolean isSingle(Pattern pattern) {
        return pattern.isIncident() || pattern.shape() == StandardFacts.CUSTOMER;
    }

    private void beside(int place, List<FieldTest> tests) {
        Beside sorted = new Beside(new ArrayList<>(), new ArrayList<>());
        for (FieldTest test : tests) {
            if (FieldTest.patterns(List.of(test)).isEmpty()) {
                sorted.alone.add(test);
            } else {
                sorted.joined.add(new PlacedTest(place, false, test, customers));
            }
        }
        beside.put(place, sorted);
    }

    /** What is asked of a single fact with a word about one beside it is asked where that one is known. */
    private void single(int place, List<FieldTest> tests, boolean negated) {
        if (tests.isEmpty() && !negated) {
            return;
        }
        PlacedTest test = new PlacedTest(place, negated, FieldTest.all(tests), customers);
        int last = test.places().filter(beside::containsKey).reduce(-1, Math::max);
        (last < 0 ? ofIncident : beside.get(last).joined).add(test);
    }

    /** What is asked of the incident and its customer alone. */
    List<PlacedTest> ofIncident() {
        return List.copyOf(ofIncident);
    }

    /** What is asked of the fact at a place, of which there can be many. */
    Beside beside(int place) {
        return beside.get(place);
    }

    /** Whether the fact at a place is the customer. */
    boolean isCustomer(int place) {
        return customers.get(place);
    }

    /** Whether a later pattern refers to the fact at a place. */
    boolean refersTo(int place) {
        return referred.contains(place);
    }
}
