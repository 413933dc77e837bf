package amends.recommendation;

import amends.policy.Fact;
import amends.policy.Pattern;
import amends.policy.Rule;
import java.util.List;

/** Tries a rule on facts as {@link Matcher} does, and keeps how the attempt that got furthest ended. */
final class Attempt {

    /** After so many tries the furthest until then is as good an answer as any. */
    private static final int ENOUGH = 100_000;

    private final Rule rule;
    private final Facts facts;
    private final Fact[] match;
    private int tries;
    private WhyNot furthest;
    private int furthestPlace = -1;
    private int furthestHeld = -1;

    private Attempt(Rule rule, Facts facts) {
        this.rule = rule;
        this.facts = facts;
        this.match = new Fact[rule.patterns().size()];
    }

    static WhyNot of(Rule rule, Facts facts) {
        Attempt attempt = new Attempt(rule, facts);
        if (attempt.from(0)) {
            return new WhyNot.Fired(Because.of(rule, attempt.match), rule.at());
        }
        return attempt.furthest;
    }

    private boolean from(int place) {
        if (place == match.length) {
            return true;
        }
        Pattern pattern = rule.patterns().get(place);
        List<Fact> candidates = facts.candidates(pattern);
        return switch (pattern.quantifier()) {
            case ONE -> anyLeadsOn(pattern, place, candidates);
            case EXISTS -> (find(pattern, place, candidates) || missing(pattern, place, candidates)) && from(place + 1);
            case NOT -> !(find(pattern, place, candidates) && unwanted(pattern, place)) && from(place + 1);
        };
    }

    private boolean anyLeadsOn(Pattern pattern, int place, List<Fact> candidates) {
        boolean found = false;
        for (Fact candidate : candidates) {
            match[place] = candidate;
            if (tries++ < ENOUGH && Matcher.holds(pattern.condition(), candidate, match)) {
                found = true;
                if (from(place + 1)) {
                    return true;
                }
            }
        }
        return !found && missing(pattern, place, candidates);
    }

    private boolean find(Pattern pattern, int place, List<Fact> candidates) {
        for (Fact candidate : candidates) {
            match[place] = candidate;
            if (tries++ < ENOUGH && Matcher.holds(pattern.condition(), candidate, match)) {
                return true;
            }
        }
        match[place] = null;
        return false;
    }

    /** Notes that no candidate will do; always false. */
    private boolean missing(Pattern pattern, int place, List<Fact> candidates) {
        Falsity nearest = null;
        for (Fact candidate : candidates) {
            match[place] = candidate;
            Falsity falsity = Falsity.of(pattern, candidate, match);
            if (falsity != null && (nearest == null || falsity.held() > nearest.held())) {
                nearest = falsity;
            }
        }
        int held = nearest == null ? 0 : nearest.held();
        if (gotFurther(place, held)) {
            furthest = missing(pattern, nearest);
        }
        return false;
    }

    private WhyNot missing(Pattern pattern, Falsity nearest) {
        if (pattern.isIncident() && nearest == null) {
            return new WhyNot.OtherKind(pattern.fact(), facts.kind().name(), pattern.at());
        }
        boolean alone =
                pattern.isIncident() || pattern.shape() == facts.customer().shape();
        return alone && nearest != null
                ? nearest.told()
                : new WhyNot.NoSuchFact(
                        ConditionWords.written(pattern, match),
                        nearest == null ? null : nearest.told(),
                        nearest == null ? pattern.at() : nearest.told().at());
    }

    /** Notes that there is what must not be; always true. */
    private boolean unwanted(Pattern pattern, int place) {
        if (gotFurther(place, Integer.MAX_VALUE)) {
            furthest = new WhyNot.Unwanted(ConditionWords.written(pattern, match), pattern.at());
        }
        return true;
    }

    private boolean gotFurther(int place, int held) {
        boolean further = place > furthestPlace || (place == furthestPlace && held > furthestHeld);
        if (further) {
            furthestPlace = place;
            furthestHeld = held;
        }
        return further;
    }
}
