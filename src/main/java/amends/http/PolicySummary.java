package amends.http;

import amends.policy.DomainPolicy;
import amends.policy.Kind;
import amends.policy.PolicySet;
import amends.policy.Position;
import amends.policy.Rule;
import java.util.stream.Stream;

/**
 * Which policies answer, in short. What stands in common belongs to every domain, and is counted once.
 *
 * @param release the content hash
 * @param rules how many rules there are
 * @param kinds how many kinds are declared
 */
public record PolicySummary(String release, long rules, long kinds) {

    /** The summary of a policy set. */
    public static PolicySummary of(PolicySet policies) {
        return new PolicySummary(
                policies.release(),
                places(policies.domains().stream().flatMap(PolicySummary::rulePlaces)),
                places(policies.domains().stream().flatMap(PolicySummary::kindPlaces)));
    }

    private static Stream<Position> rulePlaces(DomainPolicy domain) {
        return domain.rules().stream().map(Rule::at);
    }

    private static Stream<Position> kindPlaces(DomainPolicy domain) {
        return domain.kinds().values().stream().map(Kind::at);
    }

    private static long places(Stream<Position> places) {
        return places.distinct().count();
    }
}
