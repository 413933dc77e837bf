package amends.check.meaning;

import amends.check.Witness;
import amends.check.meaning.Places.Place;
import amends.policy.DomainPolicy;
import amends.policy.Kind;
import amends.policy.PolicySet;
import amends.policy.Position;
import amends.policy.Rule;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Interpreter;
import amends.recommendation.Plan;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A rule whose conditions contradict each other, for whatever kind of incident. */
final class NeverFires {

    static final String CODE = "never-fires";

    private final Rule rule;
    private final List<Place> places;
    private final Trial trial;

    /** @param places all places of the rule */
    NeverFires(Rule rule, List<Place> places, Trial trial) {
        this.rule = rule;
        this.places = places;
        this.trial = trial;
    }

    /** Tells of the rule if it can never fire. */
    void check(Findings findings) {
        if (!places.stream().allMatch(place -> place.region().isNowhere())) {
            return;
        }
        List<Clash> clashes = places.stream()
                .flatMap(place -> place.region().clashes().stream())
                .toList();
        if (clashes.isEmpty()) {
            String why = places.isEmpty()
                    ? "no kind of incident is all that it asks for"
                    : "it asks for a kind of incident and for none of that kind";
            findings.tell(CODE, rule.at(), "", "this rule can never fire: " + why);
            return;
        }
        Clash clash = clashes.get(0);
        Position at = clash.second().at();
        boolean one = clashes.stream().allMatch(other -> other.second().at().equals(at));
        Witness[] witnesses = places.stream()
                .map(place -> witness(place.region(), place.search().rules(), clash))
                .filter(Objects::nonNull)
                .limit(1)
                .toArray(Witness[]::new);
        findings.tell(CODE, one ? at : rule.at(), "", "this rule can never fire: " + clash.written(), witnesses);
    }

    /** An incident for which all but the last of the clashing conditions hold. */
    private Witness witness(Region region, KindRules kind, Clash clash) {
        Rule eased = Easing.without(region.rule(), clash.second());
        if (eased == null) {
            return null;
        }
        Kind shape = kind.kind();
        PolicySet served = trial.served().policies();
        DomainPolicy domain = new DomainPolicy(shape.domain(), Map.of(shape.name(), shape), List.of(eased));
        PolicySet alone = new PolicySet(served.release(), Map.of(shape.domain(), domain), served.library());
        Trial easier = trial.with(new CompiledPolicySet(
                alone, new Interpreter(alone), trial.served().wording()));
        Search search = new Search(KindRules.of(shape, domain, alone), easier);
        Region wider = Region.of(eased, shape);
        for (Box box : wider.boxes()) {
            Witness near = search.first(
                    box,
                    Grid.of(List.of(wider)),
                    search.eras(eased),
                    plan -> Says.names(plan, eased)
                            || (eased.isPromise() && !plan.clocks().isEmpty()),
                    plan -> "everything but " + clash.second().written() + " holds, and the rule does not fire");
            Plan plan = near == null ? null : trial.served(new Scenario(near.situation(), near.asOf()));
            if (plan != null && !Says.names(plan, rule)) {
                return near;
            }
        }
        return null;
    }
}
