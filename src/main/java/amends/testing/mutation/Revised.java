package amends.testing.mutation;

import amends.policy.Act;
import amends.policy.Pattern;
import amends.policy.Position;
import amends.policy.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Rules with one part another. */
final class Revised {

    private Revised() {}

    static Rule patterns(Rule rule, List<Pattern> patterns) {
        return rule(rule, rule.salience(), rule.effective(), rule.expires(), patterns, rule.acts(), rule.actsAt());
    }

    static Rule acts(Rule rule, List<Act> acts) {
        return rule(rule, rule.salience(), rule.effective(), rule.expires(), rule.patterns(), acts, rule.actsAt());
    }

    static Rule withoutAct(Rule rule, int place) {
        return rule(
                rule,
                rule.salience(),
                rule.effective(),
                rule.expires(),
                rule.patterns(),
                without(rule.acts(), place),
                without(rule.actsAt(), place));
    }

    static Rule salience(Rule rule, int salience) {
        return rule(rule, salience, rule.effective(), rule.expires(), rule.patterns(), rule.acts(), rule.actsAt());
    }

    static Rule dates(Rule rule, LocalDate effective, LocalDate expires) {
        return rule(rule, rule.salience(), effective, expires, rule.patterns(), rule.acts(), rule.actsAt());
    }

    static <T> List<T> replaced(List<T> all, int place, T one) {
        List<T> replaced = new ArrayList<>(all);
        replaced.set(place, one);
        return replaced;
    }

    static <T> List<T> without(List<T> all, int place) {
        List<T> fewer = new ArrayList<>(all);
        fewer.remove(place);
        return fewer;
    }

    private static Rule rule(
            Rule rule,
            int salience,
            LocalDate effective,
            LocalDate expires,
            List<Pattern> patterns,
            List<Act> acts,
            List<Position> actsAt) {
        return new Rule(
                rule.index(),
                rule.name(),
                rule.about(),
                salience,
                effective,
                expires,
                patterns,
                acts,
                rule.at(),
                actsAt);
    }
}
