package amends.explanation;

import amends.book.Telling;
import amends.book.Times;
import amends.incident.Situation;
import amends.policy.Act;
import amends.policy.Kind;
import amends.policy.Library.DomainSettings;
import amends.policy.Rule;
import amends.policy.RuleChange;
import amends.policy.TooMuchEffortException;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Observation;
import amends.recommendation.Recommendation;
import amends.recommendation.Supposing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds the nearest change that would make a rule fire: in time, in facts, or of dates. */
final class Changes {

    /** What comes by itself within this comes before what would have to be otherwise. */
    static final Duration SOON = Duration.ofDays(1);

    private final CompiledPolicySet policies;
    private final Situation situation;
    private final Instant asOf;
    private final Observation seen;
    private final DomainSettings domain;
    private final Supposing asItIs;

    Changes(CompiledPolicySet policies, Situation situation, Instant asOf, Observation seen) {
        this.policies = policies.interpreted();
        this.asItIs = Supposing.of(this.policies, situation, asOf);
        this.situation = situation;
        this.asOf = asOf;
        this.seen = seen;
        this.domain = policies.policies().library().settings(seen.kind().domain());
    }

    /** The nearest change, or that there is none; behind it another that comes by itself later, if there is one. */
    List<NearestChange> of(Rule rule, Telling telling) {
        Kind kind = seen.kind();
        if (!rule.concerns(kind)) {
            return List.of(NearestChange.none(
                    NearestChange.Sort.KIND,
                    "it is a rule about another kind of incident, so no change of facts makes it fire"));
        }
        try {
            LocalDate day = seen.dayOf(rule);
            if (!rule.inForce(day)) {
                NearestChange later = inTime(policies, rule);
                return later != null && isSoon(later.at()) ? List.of(later) : List.of(otherDay(rule, day, telling));
            }
            return search(policies, rule, telling);
        } catch (TooMuchEffortException tooMuch) {
            return List.of(NearestChange.none(
                    NearestChange.Sort.GIVEN_UP, "it was not looked further: that would take too long"));
        }
    }

    private List<NearestChange> search(CompiledPolicySet among, Rule rule, Telling telling) {
        NearestChange inTime = inTime(among, rule);
        if (inTime != null && isSoon(inTime.at())) {
            return List.of(inTime);
        }
        List<NearestChange> changes = new ArrayList<>();
        FactSearch search = new FactSearch(among, situation, asOf, rule);
        FactSearch.Found found = search.nearest(seen, new Turns(rule, seen, changing(), telling, domain.zone()));
        if (found != null) {
            changes.add(NearestChange.ofFacts(
                    found.turns().stream().map(Turn::change).toList(),
                    "if " + String.join(" and ", search.told(found)),
                    found.situation()));
        }
        if (inTime != null) {
            changes.add(inTime);
        }
        if (changes.isEmpty()) {
            changes.add(
                    search.isGivenUp()
                            ? NearestChange.none(
                                    NearestChange.Sort.GIVEN_UP,
                                    "no change was found, and it was not looked further than the nearest few")
                            : NearestChange.none(
                                    NearestChange.Sort.NONE,
                                    "no change of up to " + FactSearch.MOST_FACTS
                                            + " facts was found that makes it fire"));
        }
        return changes;
    }

    private boolean isSoon(Instant at) {
        return !at.isAfter(asOf.plus(SOON));
    }

    private NearestChange inTime(CompiledPolicySet among, Rule rule) {
        Supposing base = among == policies ? asItIs : Supposing.of(among, situation, asOf);
        Instant at = base.firstFires(rule);
        return at == null
                ? null
                : NearestChange.inTime(
                        at,
                        "in " + Times.between(asOf, at) + ", at " + Times.near(at, asOf, domain.zone())
                                + ", if nobody acts");
    }

    /** What a rule that is not in force would need: another day, and perhaps more. */
    private NearestChange otherDay(Rule rule, LocalDate day, Telling telling) {
        boolean early = rule.effective() != null && day.isBefore(rule.effective());
        LocalDate edge = early ? rule.effective() : rule.expires();
        String dates = "if it had begun " + (early ? "on or after " : "before ") + Times.date(edge) + ", "
                + (early
                        ? "from which day the rule is in force"
                        : "from which day the rule is in force no more"
                                + (rule.effective() == null ? "" : ", and not before " + Times.date(rule.effective())));
        Rule always = new Rule(
                rule.index(),
                rule.name(),
                rule.about(),
                rule.salience(),
                null,
                null,
                rule.patterns(),
                rule.acts(),
                rule.at(),
                rule.actsAt());
        CompiledPolicySet undated =
                policies.with(List.of(new RuleChange(seen.kind().domain(), rule, always)));
        NearestChange more = Supposing.of(undated, situation, asOf).fires(always)
                ? null
                : search(undated, always, telling).get(0);
        if (more == null) {
            return dated(dates, null, List.of(), null, early, edge);
        }
        return more.isFound()
                ? dated(dates + ", and " + more.text(), more.at(), more.facts(), more.situation(), early, edge)
                : dated(dates + "; and even then, " + more.text(), null, List.of(), null, early, edge);
    }

    private static NearestChange dated(
            String text, Instant at, List<FactChange> facts, Situation changed, boolean early, LocalDate edge) {
        return new NearestChange(
                NearestChange.Sort.DATES, text, at, facts, early ? edge : null, early ? null : edge, changed);
    }

    private Changing changing() {
        Instant resolved = (Instant) seen.incident().get("resolvedAt");
        Instant stop = resolved != null && resolved.isBefore(asOf) ? resolved : asOf;
        String sorry = policies.policies().domain(seen.kind().domain()).rules().stream()
                .filter(rule -> rule.concerns(seen.kind()))
                .flatMap(rule -> rule.acts().stream())
                .filter(Act.Acknowledge.class::isInstance)
                .map(act -> ((Act.Acknowledge) act).name())
                .findFirst()
                .orElse(Recommendation.Acknowledge.SHIPPED);
        return new Changing(stop, sorry, domain.currency());
    }
}
