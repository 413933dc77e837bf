package amends.explanation;

import amends.book.Calling;
import amends.book.Sentences;
import amends.book.Telling;
import amends.book.Times;
import amends.explanation.SilentRule.Failed;
import amends.incident.Situation;
import amends.policy.Act;
import amends.policy.DomainPolicy;
import amends.policy.Effort;
import amends.policy.Library;
import amends.policy.Nearest;
import amends.policy.PolicySet;
import amends.policy.Rule;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Observation;
import amends.recommendation.Plan;
import amends.recommendation.Recommender;
import amends.recommendation.Recommender.Depth;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Why a plan is as it is.
 *
 * @param release the policies under which it was made
 * @param kind the kind of the incident
 * @param incident the incident's id as stated, or null
 * @param asOf the instant that it is for
 * @param zone in which times of day are told
 * @param guest the same for the customer: polite English without names of rules or fields, and without what it costs us
 * @param fired the rules that fired
 * @param silent those that did not
 * @param withheld what was held back
 * @param clocks how the promises stand
 * @param notes what the reader must know of the plan itself
 */
public record Why(
        String release,
        String kind,
        String incident,
        Instant asOf,
        ZoneId zone,
        String guest,
        List<FiredRule> fired,
        List<SilentRule> silent,
        List<Plan.Withheld> withheld,
        List<ClockLine> clocks,
        List<String> notes) {

    /** What all the searches for nearest changes may take together, in steps: some tenths of a second. */
    static final long MOST_STEPS = 1_000_000;

    public Why {
        fired = List.copyOf(fired);
        silent = List.copyOf(silent);
        withheld = List.copyOf(withheld);
        clocks = List.copyOf(clocks);
        notes = List.copyOf(notes);
    }

    /** Why the plan of a situation is as it is, by every rule that concerns its kind. */
    public static Why of(CompiledPolicySet policySet, Situation situation, Instant asOf) {
        return of(policySet, situation, asOf, Question.ALL);
    }

    /**
     * Why the plan of a situation is as it is.
     *
     * @param asOf the instant that the plan is for, in whole seconds
     * @param question which rules are asked about; one that is named may be about another kind
     * @throws amends.incident.SituationException as {@link Recommender#evaluate} does
     * @throws amends.policy.TooMuchEffortException likewise
     * @throws NoSuchNameException where the policies know no such rule, or nothing of that name to give or say
     */
    public static Why of(CompiledPolicySet policySet, Situation situation, Instant asOf, Question question) {
        CompiledPolicySet interpreted = policySet.interpreted();
        Observation seen = Recommender.observe(interpreted, situation, asOf, Depth.WORDED);
        List<Rule> asked = asked(policySet.policies(), seen, question);
        Changes changes = new Changes(interpreted, situation, asOf, seen);
        return Effort.within(MOST_STEPS, () -> told(interpreted, situation, asOf, seen, asked, changes));
    }

    private static Why told(
            CompiledPolicySet policySet,
            Situation situation,
            Instant asOf,
            Observation seen,
            List<Rule> asked,
            Changes changes) {
        Library library = policySet.policies().library();
        ZoneId zone = library.settings(seen.kind().domain()).zone();
        Sentences sentences = new Sentences(library);
        Gifts gifts = new Gifts(seen, sentences, new Calling(library), time -> Times.near(time, asOf, zone));
        List<FiredRule> fired = new ArrayList<>();
        List<SilentRule> silent = new ArrayList<>();
        for (Rule rule : asked) {
            Telling telling = new Telling(rule, library, zone);
            Conditions conditions = new Conditions(rule, seen, telling);
            String sentence = sentences.of(rule).text();
            if (seen.fired().contains(rule)) {
                fired.add(new FiredRule(rule, sentence, conditions.held(), gifts.of(rule)));
            } else {
                List<NearestChange> nearest = changes.of(rule, telling);
                silent.add(new SilentRule(
                        rule,
                        sentence,
                        failed(rule, seen, conditions),
                        nearest.get(0),
                        nearest.size() > 1 ? nearest.get(1) : null));
            }
        }
        Plan plan = seen.plan();
        return new Why(
                policySet.policies().release(),
                seen.kind().fullName(),
                (String) situation.incident().get("id"),
                asOf,
                zone,
                GuestWords.of(policySet, situation, asOf, seen),
                fired,
                silent,
                plan.withheld().stream()
                        .filter(one -> asked.stream()
                                .anyMatch(rule -> rule.name().equals(one.rule())
                                        && rule.policy().equals(one.policy())))
                        .toList(),
                plan.clocks().stream()
                        .map(clock -> ClockLine.of(clock, asOf, zone))
                        .toList(),
                plan.notes());
    }

    private static List<Failed> failed(Rule rule, Observation seen, Conditions conditions) {
        List<Failed> failed = new ArrayList<>();
        if (!rule.inForce(seen.dayOf(rule))) {
            failed.add(new Failed(
                    "the incident began on " + Times.date(seen.dayOf(rule)) + ", and the rule "
                            + withoutFirst(Sentences.inForce(rule)),
                    null,
                    null,
                    rule.at()));
        }
        failed.addAll(conditions.failed());
        return failed;
    }

    private static String withoutFirst(String sentence) {
        return "holds" + sentence.substring("Holds".length(), sentence.length() - 1);
    }

    private static List<Rule> asked(PolicySet policies, Observation seen, Question question) {
        DomainPolicy domain = policies.domain(seen.kind().domain());
        List<Rule> rules = domain.rules();
        if (question.rule() != null) {
            List<Rule> named = rules.stream()
                    .filter(rule -> Question.isNamed(question.rule(), rule.name()))
                    .toList();
            if (named.isEmpty()) {
                throw new NoSuchNameException(
                        "rule",
                        question.rule(),
                        Nearest.to(
                                question.rule(), rules.stream().map(Rule::name).toList()));
            }
            return named;
        }
        if (question.about() != null) {
            return about(rules, seen, question.about(), policies.library());
        }
        return rules.stream().filter(rule -> rule.concerns(seen.kind())).toList();
    }

    /** The rules that could give or say something, of other kinds only where none concerns this one. */
    private static List<Rule> about(List<Rule> rules, Observation seen, String name, Library library) {
        TreeSet<String> known = new TreeSet<>();
        List<Rule> giving = new ArrayList<>();
        for (Rule rule : rules) {
            for (Act act : rule.acts()) {
                if (act instanceof Act.Recommend one) {
                    known.add(one.name());
                    var remedy = library.catalogue().remedies().get(one.name());
                    if (Question.isNamed(name, one.name())
                            || (remedy != null
                                    && remedy.instead().stream().anyMatch(other -> Question.isNamed(name, other)))) {
                        giving.add(rule);
                    }
                    if (remedy != null) {
                        known.addAll(remedy.instead());
                    }
                }
            }
        }
        if (giving.isEmpty()) {
            throw new NoSuchNameException("about", name, Nearest.to(name, known));
        }
        List<Rule> concerned = giving.stream()
                .filter(rule -> rule.concerns(seen.kind()))
                .distinct()
                .toList();
        return concerned.isEmpty() ? giving.stream().distinct().toList() : concerned;
    }
}
