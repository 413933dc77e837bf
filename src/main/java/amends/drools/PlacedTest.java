package amends.drools;

import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the pattern at a place of a rule asks of its fact.
 *
 * @param place the place
 * @param negated whether it must not be so
 * @param test what it asks
 * @param customers the places that are the customer's
 */
record PlacedTest(int place, boolean negated, FieldTest test, BitSet customers) {

    /** Whether it holds, given the facts at all the places that it names. */
    boolean holds(FieldTest.Bound facts) {
        return test.holds(facts.fact(place), facts) != negated;
    }

    /** Whether it holds for an incident and its customer, where it names nothing else. */
    boolean holds(Seen.Incident seen) {
        return test.holds(seen.fact(customers.get(place)), named -> seen.fact(customers.get(named))) != negated;
    }

    /** Whether the fact at a place is the customer. */
    boolean ofCustomer(int named) {
        return customers.get(named);
    }

    /** Its own place and those it refers to. */
    Stream<Integer> places() {
        return Stream.concat(IntStream.of(place).boxed(), FieldTest.patterns(java.util.List.of(test)).stream());
    }
}
