package amends.testing.coverage;

import amends.incident.SituationException;
import amends.policy.DomainPolicy;
import amends.policy.Effort;
import amends.policy.Kind;
import amends.policy.Position;
import amends.policy.Rule;
import amends.policy.TooMuchEffortException;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Observation;
import amends.recommendation.Recommender;
import amends.testing.Case;
import amends.testing.CaseResult;
import amends.testing.Neighbours;
import amends.testing.Step;
import amends.testing.StepResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gathers what cases show of policies. */
final class Collector {

    private final CompiledPolicySet compiled;
    private final Neighbours neighbours;
    private final Map<Position, RuleMarks> marks = new TreeMap<>();
    private final IdentityHashMap<Kind, List<Rule>> byKind = new IdentityHashMap<>();
    private final NameMarks names = new NameMarks();
    private final LanguageMarks languages;
    private final PromiseMarks promises = new PromiseMarks();

    Collector(CompiledPolicySet compiled) {
        this.compiled = compiled;
        this.neighbours = Neighbours.in(compiled.policies());
        this.languages = new LanguageMarks(compiled.wording());
        Map<Position, List<Placed>> places = new HashMap<>();
        for (DomainPolicy domain : compiled.policies().domains()) {
            for (Rule rule : domain.rules()) {
                places.computeIfAbsent(rule.at(), at -> new ArrayList<>()).add(new Placed(rule, domain));
                names.add(rule);
                languages.add(rule);
                promises.add(rule);
            }
            for (Kind kind : domain.kinds().values()) {
                byKind.put(
                        kind,
                        domain.rules().stream()
                                .filter(rule -> rule.concerns(kind))
                                .toList());
            }
        }
        places.forEach((at, all) -> marks.put(at, marks(all)));
    }

    /** A rule as a domain has it. */
    private record Placed(Rule rule, DomainPolicy domain) {}

    private RuleMarks marks(List<Placed> places) {
        Rule rule = places.get(0).rule();
        List<Kind> kinds = places.stream()
                .flatMap(place -> place.domain().kinds().values().stream())
                .filter(rule::concerns)
                .toList();
        List<String> domains =
                places.stream().map(place -> place.domain().name()).toList();
        Set<String> calendars = compiled.policies().library().calendars().keySet();
        RuleMarks made = new RuleMarks(rule, domains, neighbours, new Possible(rule, kinds, calendars));
        places.forEach(place -> made.join(place.rule()));
        return made;
    }

    /** Evaluates the steps of a case. */
    void run(Case one) {
        for (Step step : one.steps()) {
            try {
                see(
                        Recommender.observe(compiled, step.situation(), step.asOf(), Recommender.Depth.WORDED),
                        new SeenIn(one.name(), step.at()));
            } catch (SituationException | TooMuchEffortException e) {
                // A step that cannot be evaluated shows nothing; whoever runs the cases tells why.
            }
        }
    }

    /** Takes in what came of a case. */
    void add(CaseResult result) {
        for (StepResult step : result.steps()) {
            if (step.seen() != null) {
                see(step.seen(), new SeenIn(result.one().name(), step.step().at()));
            }
        }
    }

    private void see(Observation seen, SeenIn in) {
        names.see(seen.plan(), in);
        languages.see(seen);
        promises.see(seen);
        Set<Rule> fired = Collections.newSetFromMap(new IdentityHashMap<>());
        fired.addAll(seen.fired());
        for (Rule rule : byKind.get(seen.kind())) {
            try {
                Effort.within(Effort.MOST, () -> {
                    marks.get(rule.at()).see(rule, seen, fired.contains(rule), in);
                    return null;
                });
            } catch (TooMuchEffortException e) {
                // So many facts were stated that looking at each comparison by itself takes too long.
            }
        }
    }

    /** @param cases how many cases there were */
    Coverage coverage(int cases) {
        Map<String, List<RuleCoverage>> rules = new TreeMap<>();
        marks.forEach((at, one) ->
                rules.computeIfAbsent(at.file(), file -> new ArrayList<>()).add(one.coverage()));
        return new Coverage(
                cases,
                rules.entrySet().stream()
                        .map(entry -> new FileCoverage(entry.getKey(), entry.getValue(), names.items(entry.getKey())))
                        .toList(),
                languages.languages(),
                promises.states());
    }
}
