package amends.recommendation;

import amends.incident.Situation;
import amends.incident.SituationException;
import amends.incident.SituationProblem;
import amends.incident.Taken;
import amends.policy.Act;
import amends.policy.Catalogue;
import amends.policy.Fact;
import amends.policy.FactShape;
import amends.policy.Field;
import amends.policy.Kind;
import amends.policy.Library.DomainSettings;
import amends.policy.PolicySet;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import amends.promise.BusinessCalendar;
import amends.promise.Clock;
import amends.promise.PromiseSort;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * One situation taken up by one policy set: what was stated has become instants, the promises are chosen, and any
 * later instant can be settled.
 */
final class Evaluation {

    private static final Field OPENED_AT = StandardFacts.ofIncident("openedAt");
    private static final Field DUE_AT = StandardFacts.ofIncident("dueAt");
    private static final Field EXPECTED_AT = StandardFacts.ofIncident("expectedAt");
    private static final Field RESOLVED_AT = StandardFacts.ofIncident("resolvedAt");
    private static final Field DELAY_MINUTES = StandardFacts.ofIncident("delayMinutes");
    private static final Field OPEN_MINUTES = StandardFacts.ofIncident("openMinutes");
    private static final Field SILENT_MINUTES = StandardFacts.ofIncident("silentMinutes");
    private static final Field EXPECTED_MINUTES = StandardFacts.ofIncident("expectedMinutes");
    private static final Field ACKNOWLEDGED = StandardFacts.ofIncident("acknowledged");
    private static final Field MESSAGES_SENT = StandardFacts.ofIncident("messagesSent");
    private static final Field REOPENED_COUNT = StandardFacts.ofIncident("reopenedCount");

    private final CompiledPolicySet compiled;
    private final Situation situation;
    private final Instant asOf;
    private final Kind kind;
    private final RulesOfKind rules;
    private final DomainSettings domain;
    private final Calendars calendars;
    private final Fact customer;
    private final Fact steady;
    private Timing timing;
    private ClockBoard board;
    private PromiseChoice choice;
    private LocalDate promised;
    private List<Rule> promising = List.of();

    /**
     * What came of one instant, before it is put into words.
     *
     * @param incident all that is known of the incident
     * @param matched the rules that matched
     * @param cadence what the next update's clock runs on where a status brings it, or null
     * @param beside clocks, what was taken, and hours
     */
    record Settled(
            Fact incident,
            List<Rule> matched,
            Clock.Run cadence,
            List<Recommendation> recommendations,
            List<Clock> clocks,
            List<Plan.Withheld> withheld,
            List<String> notes,
            List<Fact> beside) {

        Plan plan(String release, Instant asOf, Instant nextChangeAt) {
            return new Plan(release, asOf, recommendations, clocks, withheld, nextChangeAt, notes);
        }
    }

    Evaluation(CompiledPolicySet compiled, Situation situation, Instant asOf) {
        this.compiled = compiled;
        this.situation = situation;
        this.asOf = asOf;
        PolicySet policies = compiled.policies();
        this.kind = policies.kind(situation.kind());
        if (kind == null) {
            throw new SituationException(SituationProblem.of("/incident/kind", "there is no such kind of incident")
                    .expecting("one of " + String.join(", ", policies.kindNames()), situation.kind()));
        }
        this.rules = compiled.rulesOf(kind);
        this.domain = policies.library().settings(kind.domain());
        this.calendars = new Calendars(policies.library().calendars(), situation.pinned(), situation.pauses());
        this.customer = fact(StandardFacts.CUSTOMER, situation.customer());
        this.steady = fact(kind.shape(), situation.incident());
    }

    /** Settles the instant that was asked for, with the engine; this comes before anything else. */
    Settled now() {
        try (RuleEngine.Matching matching = compiled.engine().match(kind, steady, customer)) {
            choose(matching.promises());
            return settle(asOf, matching::recoveries, true);
        }
    }

    /**
     * Settles a later instant at which nobody has acted since.
     *
     * @param prospects the rules that can match at all
     */
    Settled later(Instant instant, List<Rule> prospects) {
        return settle(
                instant,
                (incident, beside) -> Interpreter.matching(prospects, new Facts(kind, incident, customer, beside)),
                false);
    }

    /** Chooses the promises, and settles nothing: enough to know what rules would see. */
    void look() {
        try (RuleEngine.Matching matching = compiled.interpreter().match(kind, steady, customer)) {
            choose(matching.promises());
        }
    }

    /** What the rules that do not promise see at an instant, once the promises are chosen. */
    Facts factsAt(Instant instant) {
        return new Facts(kind, incident(instant), customer, beside(instant, board.at(timing.stop(instant))));
    }

    /** The days of the delay at an instant. */
    DelayDays days(Instant instant) {
        return new DelayDays(timing.dueAt(), timing.stop(instant), timing.delayTime(), domain.zone());
    }

    /** The rules that promise, match and are in force. */
    List<Rule> promising() {
        return promising;
    }

    /**
     * Whether at a later instant the same rules match and all clocks stand as they stood. Then only what the balance
     * itself does in time can make a difference.
     *
     * @param prospects the rules that can match at all
     */
    boolean matchesAsIn(Settled settled, Instant instant, List<Rule> prospects) {
        Instant stop = timing.stop(instant);
        List<Clock> clocks = board.at(stop);
        if (!sameStates(withCadence(clocks, settled.cadence(), stop), settled.clocks())) {
            return false;
        }
        Facts facts = new Facts(kind, incident(instant), customer, beside(instant, clocks));
        return Interpreter.matching(prospects, facts).equals(settled.matched());
    }

    private static boolean sameStates(List<Clock> clocks, List<Clock> others) {
        for (int i = 0; i < clocks.size(); i++) {
            if (clocks.get(i).state() != others.get(i).state()) {
                return false;
            }
        }
        return true;
    }

    private void choose(List<Rule> matched) {
        Instant stated = (Instant) situation.incident().get("openedAt");
        if (stated == null) {
            stated = (Instant) situation.incident().get("dueAt");
        }
        Instant start = stated == null ? asOf : stated;
        Facts facts = new Facts(kind, steady, customer, List.of());
        promised = day(start);
        promising = inForce(matched, promised);
        choice = PromiseChoice.among(matched, situation, facts, promised, start, calendars::due);
        timing = Timing.of(situation, choice.chosen(), calendars, asOf);
        board = ClockBoard.of(timing, calendars, situation.incident().containsKey("dueAt"));
    }

    private Settled settle(Instant instant, BiFunction<Fact, List<Fact>, List<Rule>> matching, boolean explained) {
        Instant stop = timing.stop(instant);
        List<Clock> clocks = board.at(stop);
        Fact incident = incident(instant);
        List<Fact> beside = beside(instant, clocks);
        List<Rule> matched = matching.apply(incident, beside);
        List<Proposal> proposals =
                Proposer.propose(matched, new Facts(kind, incident, customer, beside), days(instant), explained);
        Balance.Settlement settlement = new Balance(
                        compiled.policies().library(), kind.domain(), situation, timing, instant, day(instant))
                .settle(proposals);
        List<Plan.Withheld> withheld = new ArrayList<>(choice.withheld());
        withheld.addAll(settlement.withheld());
        List<String> notes = new ArrayList<>(board.notes());
        notes.addAll(settlement.notes());
        Clock.Run cadence = cadence(proposals);
        return new Settled(
                incident,
                matched,
                cadence,
                settlement.recommendations(),
                withCadence(clocks, cadence, stop),
                withheld,
                notes,
                beside);
    }

    /** The next update is due by the promise or by a status that comes every so often; the earlier wins. */
    private List<Clock> withCadence(List<Clock> clocks, Clock.Run soonest, Instant stop) {
        if (soonest == null) {
            return clocks;
        }
        List<Clock> all = new ArrayList<>(clocks);
        Clock promised = all.stream()
                .filter(clock -> clock.sort() == PromiseSort.NEXT_UPDATE)
                .findFirst()
                .orElse(null);
        if (promised != null && !soonest.dueAt().isBefore(promised.dueAt())) {
            return clocks;
        }
        all.remove(promised);
        all.add(soonest.at(stop));
        all.sort(Comparator.comparing(Clock::sort));
        return all;
    }

    /** The clock of the status that comes soonest again, or null where none comes again. */
    private Clock.Run cadence(List<Proposal> proposals) {
        long every = Long.MAX_VALUE;
        for (Proposal proposal : proposals) {
            if (proposal.act() instanceof Act.Status && proposal.minutes() != null) {
                every = Math.min(every, proposal.minutes());
            }
        }
        return every == Long.MAX_VALUE ? null : ClockBoard.cadence(timing, every);
    }

    /** The incident with all that is known of it at an instant. */
    private Fact incident(Instant instant) {
        Long reopened = (Long) situation.incident().get("reopenedCount");
        return steady.change()
                .set(OPENED_AT, timing.openedAt())
                .set(DUE_AT, timing.dueAt())
                .set(EXPECTED_AT, timing.expectedAt())
                .set(RESOLVED_AT, timing.resolvedAt())
                .set(DELAY_MINUTES, timing.delayMinutes(instant))
                .set(OPEN_MINUTES, timing.openMinutes(instant))
                .set(SILENT_MINUTES, timing.silentMinutes(instant))
                .set(EXPECTED_MINUTES, timing.expectedMinutes(instant))
                .set(ACKNOWLEDGED, timing.acknowledged())
                .set(MESSAGES_SENT, timing.messagesSent())
                .set(
                        REOPENED_COUNT,
                        reopened != null
                                ? reopened
                                : (Long) (long) situation.reopenings().size())
                .build();
    }

    private List<Fact> beside(Instant instant, List<Clock> clocks) {
        List<Fact> beside = new ArrayList<>();
        if (rules.use(StandardFacts.CLOCK)) {
            clocks.forEach(clock -> beside.add(ClockBoard.fact(clock)));
        }
        if (rules.use(StandardFacts.TAKEN)) {
            taken().forEach(taken -> beside.add(takenFact(taken, instant)));
        }
        if (rules.use(StandardFacts.HOURS)) {
            for (Map.Entry<String, BusinessCalendar> calendar : calendarsByName()) {
                beside.add(Fact.of(StandardFacts.HOURS)
                        .set("calendar", calendar.getKey())
                        .set("open", calendar.getValue().isOpen(timing.stop(instant)))
                        .build());
            }
        }
        return beside;
    }

    private Fact takenFact(Taken taken, Instant instant) {
        return Fact.of(StandardFacts.TAKEN)
                .set("action", taken.action().wireName())
                .set("name", taken.name())
                .set("minutesAgo", timing.since(taken.at(), instant))
                .set("amount", taken.amount() == null ? null : taken.amount().amount())
                .build();
    }

    /** What was stated of the fields that stand still, and the defaults of those that were not. */
    private static Fact fact(FactShape shape, Map<String, Object> stated) {
        Fact.Builder fact = Fact.of(shape);
        for (Field field : shape.fields()) {
            if (field.pace() == Field.Pace.STEADY) {
                fact.set(field, stated.getOrDefault(field.name(), field.initial()));
            }
        }
        return fact.build();
    }

    /** The day whose rules are in force: that of the opening, or of the instant where that is not known. */
    LocalDate day(Instant instant) {
        Instant judged = timing != null && timing.openedAt() != null ? timing.openedAt() : instant;
        return LocalDate.ofInstant(judged, domain.zone());
    }

    private static List<Rule> inForce(List<Rule> rules, LocalDate day) {
        return rules.stream().filter(rule -> rule.inForce(day)).toList();
    }

    /** The rules that matched at an instant and are in force, those that promise first. */
    List<Rule> fired(Settled settled, Instant instant) {
        return Stream.concat(promising.stream(), inForce(settled.matched(), day(instant)).stream())
                .toList();
    }

    /** The day whose promise rules are in force. */
    LocalDate promised() {
        return promised;
    }

    List<Taken> taken() {
        return situation.taken() == null ? List.of() : situation.taken();
    }

    List<Map.Entry<String, BusinessCalendar>> calendarsByName() {
        return calendars.byName().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }

    Kind kind() {
        return kind;
    }

    Situation situation() {
        return situation;
    }

    RulesOfKind rules() {
        return rules;
    }

    DomainSettings domain() {
        return domain;
    }

    Timing timing() {
        return timing;
    }

    Calendars calendars() {
        return calendars;
    }

    ClockBoard board() {
        return board;
    }

    Fact customer() {
        return customer;
    }

    /** The facts of an instant that was settled. */
    Facts facts(Settled settled) {
        return new Facts(kind, settled.incident(), customer, settled.beside());
    }

    /** A remedy of the catalogue, or null. */
    Catalogue.Remedy remedy(String name) {
        return compiled.policies().library().catalogue().remedies().get(name);
    }
}
