package amends.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * One resolved rule.
 *
 * @param index its place among the rules of its domain, from 0
 * @param name as written, with a version's bracket
 * @param about what its annotations say
 * @param salience which of several promises wins; 0 where the rule does not say
 * @param effective the first day on which it is in force, or null
 * @param expires the first day on which it is in force no more, or null
 * @param patterns what must be the case
 * @param acts what it promises or recommends
 * @param at where it stands
 * @param actsAt where each of its acts stands
 */
public record Rule(
        int index,
        String name,
        About about,
        int salience,
        LocalDate effective,
        LocalDate expires,
        List<Pattern> patterns,
        List<Act> acts,
        Position at,
        List<Position> actsAt) {

    /** What an author says of a rule; each text or null. */
    public record About(String owner, String source, String note) {}

    public Rule {
        Objects.requireNonNull(name, "name");
        patterns = List.copyOf(patterns);
        acts = List.copyOf(acts);
        actsAt = List.copyOf(actsAt);
        if (actsAt.size() != acts.size()) {
            throw new IllegalArgumentException("every act of \"" + name + "\" stands somewhere");
        }
    }

    /** A rule of whose acts nothing more is known than where the rule stands. */
    public Rule(
            int index,
            String name,
            About about,
            int salience,
            LocalDate effective,
            LocalDate expires,
            List<Pattern> patterns,
            List<Act> acts,
            Position at) {
        this(
                index,
                name,
                about,
                salience,
                effective,
                expires,
                patterns,
                acts,
                at,
                Collections.nCopies(acts.size(), at));
    }

    /** The same rule with another pattern in a place, from 0. */
    public Rule withPattern(int place, Pattern pattern) {
        List<Pattern> changed = new ArrayList<>(patterns);
        changed.set(place, pattern);
        return new Rule(index, name, about, salience, effective, expires, changed, acts, at, actsAt);
    }

    /** The same rule with another act in a place, from 0. */
    public Rule withAct(int place, Act act) {
        List<Act> changed = new ArrayList<>(acts);
        changed.set(place, act);
        return new Rule(index, name, about, salience, effective, expires, patterns, changed, at, actsAt);
    }

    /** Whether the rule makes promises; one that does recommends nothing. */
    public boolean isPromise() {
        return !acts.isEmpty() && acts.get(0) instanceof Act.Promise;
    }

    /** Whether it can match an incident of a kind at all. */
    public boolean concerns(Kind kind) {
        return patterns.stream()
                .allMatch(p -> !p.isIncident() || p.quantifier() != Quantifier.ONE || kind.isA(p.fact()));
    }

    /** The name that dated versions share: without the bracket at the end. */
    public String familyName() {
        int bracket = name.lastIndexOf('[');
        return bracket > 0 && name.endsWith("]") ? name.substring(0, bracket).strip() : name;
    }

    /** Whether the rule is in force on a day: [effective, expires). */
    public boolean inForce(LocalDate day) {
        return (effective == null || !day.isBefore(effective)) && (expires == null || day.isBefore(expires));
    }

    /** The policy file in which it stands. */
    public String policy() {
        return at.file();
    }
}
