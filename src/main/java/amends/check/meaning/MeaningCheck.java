package amends.check.meaning;

import amends.check.Finding;
import amends.check.StillWanted;
import amends.policy.DomainPolicy;
import amends.policy.Kind;
import amends.policy.PolicySet;
import amends.policy.Rule;
import amends.recommendation.CompiledPolicySet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what is wrong with the meaning of policies that are otherwise in order. */
public final class MeaningCheck {

    private final PolicySet policies;
    private final Trial trial;
    private final StillWanted wanted;
    private final Findings findings = new Findings();

    private MeaningCheck(CompiledPolicySet compiled, StillWanted wanted) {
        this.policies = compiled.policies();
        this.trial = new Trial(compiled, wanted);
        this.wanted = wanted;
    }

    /**
     * Checks what policies mean. The same policies give the same findings.
     *
     * @param policies the policies, as they are served
     * @param wanted is asked between the rules, and before every incident that is tried
     * @return what was found, in the order of the files; each shown by incidents that were evaluated with these very
     *     policies. What cannot be decided exactly is not told.
     * @throws amends.check.GivenUpException where nobody waits for it any more
     */
    public static List<Finding> check(CompiledPolicySet policies, StillWanted wanted) {
        return new MeaningCheck(policies, wanted).check();
    }

    private List<Finding> check() {
        List<Search> searches = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        for (DomainPolicy domain : policies.domains()) {
            if (!domain.kinds().isEmpty()) {
                kinds(domain).forEach(kind -> searches.add(new Search(KindRules.of(kind, domain, policies), trial)));
                rules.addAll(domain.rules());
            }
        }
        Places places = new Places(rules, searches);
        for (Rule rule : rules) {
            wanted.orGiveUp();
            new NeverFires(rule, places.of(rule), trial).check(findings);
            new IdleClock(rule, places.of(rule)).check(findings);
            new Shadowed(rule, places.of(rule)).check(findings);
        }
        for (Search search : searches) {
            wanted.orGiveUp();
            new VersionsOverlap(search).check(findings);
            new LooseTarget(search).check(findings);
            new Gap(search).check(findings);
            new Unacknowledged(search).check(findings);
            new LessForMore(search, new Bands(search).check(findings)).check(findings);
            new Unstacked(search).check(findings);
        }
        return findings.sorted();
    }

    /** The kinds, those that others extend first. */
    private static List<Kind> kinds(DomainPolicy domain) {
        return domain.kinds().values().stream()
                .sorted(Comparator.comparing((Kind kind) -> kind.lineage().size())
                        .thenComparing(Kind::name))
                .toList();
    }
}
