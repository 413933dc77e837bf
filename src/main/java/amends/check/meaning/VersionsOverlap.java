package amends.check.meaning;

import amends.check.Witness;
import amends.policy.Rule;
import amends.recommendation.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Two dated versions of one rule that are in force on the same days, so that both speak of one incident. */
final class VersionsOverlap {

    static final String CODE = "versions-overlap";

    private final Search search;

    VersionsOverlap(Search search) {
        this.search = search;
    }

    void check(Findings findings) {
        Map<String, List<Region>> families = new HashMap<>();
        for (Region region : search.rules().all()) {
            List<Region> earlier = families.computeIfAbsent(region.rule().familyName(), name -> new ArrayList<>());
            earlier.forEach(one -> check(one, region, findings));
            earlier.add(region);
        }
    }

    private void check(Region one, Region other, Findings findings) {
        Rule first = one.rule();
        Rule second = other.rule();
        boolean told = findings.isTold(CODE, second.at(), first.at())
                || findings.isTold(Shadowed.CODE, first.at(), second.at())
                || findings.isTold(Shadowed.CODE, second.at(), first.at());
        Box both = told || search.eras(first, second).isEmpty() ? null : one.meeting(other);
        Witness witness = both == null ? null : witness(both, one, other);
        if (witness != null) {
            findings.tell(
                    CODE,
                    second.at(),
                    first.at(),
                    '"' + second.name() + "\" and \"" + first.name() + "\" are both in force" + days(first, second)
                            + ", so both speak of one incident: let the earlier expire on the day on which the later"
                            + " takes effect",
                    witness);
        }
    }

    private Witness witness(Box both, Region one, Region other) {
        Rule first = one.rule();
        Rule second = other.rule();
        // A promise that is chosen is not named by its rule; the one that gives way is.
        Predicate<Plan> claim = first.isPromise()
                ? plan -> Says.withholds(plan, first) || Says.withholds(plan, second)
                : plan -> Says.names(plan, first) && Says.names(plan, second);
        return search.first(both, Grid.of(List.of(one, other)), search.eras(first, second), claim, plan -> {
            Rule silent = Says.withholds(plan, first) ? first : second;
            String reason = Says.reason(plan, silent);
            return "recommended: " + Says.recommends(plan) + (reason == null ? "" : "; withheld: " + reason);
        });
    }

    private static String days(Rule one, Rule other) {
        LocalDate from = later(one.effective(), other.effective());
        LocalDate until = earlier(one.expires(), other.expires());
        return (from == null ? "" : " from " + from)
                + (until == null ? (from == null ? "" : " on") : " until " + until);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
