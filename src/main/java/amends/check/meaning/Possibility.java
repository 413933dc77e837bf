package amends.check.meaning;

import amends.policy.Kind;
import amends.policy.Rule;

/** What conditions make possible, told from what the fields can be at all: no delay is below 0. */
public final class Possibility {

    private Possibility() {}

    /**
     * Whether the conditions of a rule certainly never hold together for an incident of a kind. Where that cannot be
     * decided, it says no.
     */
    public static boolean neverHolds(Rule rule, Kind kind) {
        return Region.of(rule, kind).isNowhere();
    }
}
