package amends.history;

import amends.backtest.Attempt;
import amends.backtest.Course;
import amends.backtest.Deed;
import amends.backtest.Gift;
import amends.backtest.PastIncident;
import amends.history.TimelineLine.Act;
import amends.history.TimelineLine.Fired;
import amends.history.TimelineLine.Side;
import amends.history.TimelineLine.Sum;
import amends.history.TimelineLine.Watched;
import amends.incident.Action;
import amends.incident.Taken;
import amends.money.Money;
import amends.policy.PolicySet;
import amends.policy.Rule;
import amends.promise.Clock;
import amends.promise.ClockState;
import amends.promise.PromiseSort;
import amends.recommendation.Recommendation.Basis;
import amends.recommendation.Recommendation.Compensate;
import amends.recommendation.Recommendation.Origin;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads back what {@link TimelineWriter} wrote: the very same. */
public final class TimelineReader {

    private final List<PolicySet> policies;
    private final List<Map<String, Map<Fired, Rule>>> rules = new ArrayList<>();

    /** @param policies under which the incidents were followed, in the same order */
    public TimelineReader(List<PolicySet> policies) {
        this.policies = List.copyOf(policies);
        policies.forEach(one -> rules.add(new HashMap<>()));
    }

    /**
     * What came of one incident.
     *
     * @param line a JSON object
     * @param past the incident of which the line tells, as each of the policies sees it
     * @throws RuntimeException where the line is not what was written of this incident
     */
    public List<Attempt> read(String line, List<PastIncident> past) {
        TimelineLine read;
        try {
            read = TimelineLine.MAPPER.readValue(line, TimelineLine.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalArgumentException("no timeline", damaged);
        }
        require(read.incident().equals(past.get(0).id())
                && read.end().equals(past.get(0).asOf().toString()));
        require(read.policies().size() == policies.size());
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < policies.size(); i++) {
            Side side = read.policies().get(i);
            attempts.add(
                    side.refused() != null
                            ? new Attempt.Refused(past.get(i), side.refused())
                            : new Attempt.Followed(course(side, past.get(i), i)));
        }
        return attempts;
    }

    private Course course(Side side, PastIncident past, int which) {
        List<Deed> deeds = new ArrayList<>();
        List<Gift> gifts = new ArrayList<>();
        for (Act act : side.actions()) {
            Deed deed = deed(act);
            deeds.add(deed);
            if (act.basis() != null) {
                gifts.add(new Gift(deed.taken().at(), compensate(act, deed.origin())));
            }
        }
        return new Course(
                past,
                instant(side.openedAt()),
                deeds,
                gifts,
                side.clocks().stream().map(TimelineReader::clock).toList(),
                fired(side.fired(), past.domain(), which));
    }

    private Set<Rule> fired(List<Fired> names, String domain, int which) {
        Map<Fired, Rule> known = rules.get(which).computeIfAbsent(domain, one -> {
            Map<Fired, Rule> byName = new HashMap<>();
            policies.get(which)
                    .domain(one)
                    .rules()
                    .forEach(rule -> byName.put(new Fired(rule.policy(), rule.name()), rule));
            return byName;
        });
        Set<Rule> fired = new LinkedHashSet<>();
        names.forEach(name -> fired.add(Objects.requireNonNull(known.get(name), "no such rule")));
        return fired;
    }

    private static Deed deed(Act act) {
        Taken taken = new Taken(
                Action.named(act.action()).orElseThrow(),
                act.name(),
                Instant.parse(act.at()),
                money(act.amount()),
                instant(act.expectedAt()),
                instant(act.nextUpdateAt()));
        return new Deed(
                taken,
                act.recorded() != null ? null : new Origin(act.file(), act.rule(), act.because(), act.message()));
    }

    private static Compensate compensate(Act act, Origin origin) {
        return new Compensate(
                act.name(),
                basis(act.basis()),
                money(act.amount()),
                money(act.cost()),
                money(act.value()),
                money(act.approvalAbove()),
                act.choice(),
                act.insteadOf(),
                Objects.requireNonNull(origin, "a gift has a rule"));
    }

    private static Basis basis(String name) {
        require(name.equals(Basis.GOODWILL.wireName()) || name.equals(Basis.ENTITLEMENT.wireName()));
        return name.equals(Basis.GOODWILL.wireName()) ? Basis.GOODWILL : Basis.ENTITLEMENT;
    }

    private static Clock clock(Watched clock) {
        return new Clock(
                PromiseSort.named(clock.promise()).orElseThrow(),
                instant(clock.startedAt()),
                Instant.parse(clock.targetAt()),
                Instant.parse(clock.dueAt()),
                ClockState.valueOf(clock.state()),
                clock.elapsedSeconds(),
                clock.remainingMinutes(),
                clock.overdueMinutes());
    }

    private static Money money(Sum sum) {
        return sum == null ? null : Money.of(sum.amount(), sum.currency());
    }

    private static Instant instant(String text) {
        return text == null ? null : Instant.parse(text);
    }

    private static void require(boolean isSo) {
        if (!isSo) {
            throw new IllegalArgumentException("the line tells of something else");
        }
    }
}
