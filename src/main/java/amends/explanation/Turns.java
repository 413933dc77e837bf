package amends.explanation;

import amends.book.Telling;
import amends.book.Times;
import amends.incident.Situation;
import amends.policy.Condition;
import amends.policy.Fact;
import amends.policy.Field;
import amends.policy.Operator;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import amends.promise.Clock;
import amends.recommendation.Observation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How one fact of a situation may be turned so that comparisons come out otherwise, the smallest step first. */
final class Turns {

    private static final int MOST = 12;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final String AT_LEAST = "at least";
    private static final String AT_MOST = "at most";

    private final Rule rule;
    private final Observation seen;
    private final Changing changing;
    private final Telling telling;
    private final ZoneId zone;

    /** @param zone in which times of day are told */
    Turns(Rule rule, Observation seen, Changing changing, Telling telling, ZoneId zone) {
        this.zone = zone;
        this.rule = rule;
        this.seen = seen;
        this.changing = changing;
        this.telling = telling;
    }

    /** The turns for what has to come out otherwise, all of it of one key. */
    List<Turn> of(List<Flip> flips) {
        Flip first = flips.get(0);
        if (first instanceof Flip.Do todo) {
            return List.of(doing(todo));
        }
        if (first instanceof Flip.Undo undo) {
            return List.of(undoing(undo));
        }
        Stream<Turn> turns = first instanceof Flip.Clock
                ? clocks(flips.stream().map(Flip.Clock.class::cast).toList())
                : values(flips.stream().map(Flip.Value.class::cast).toList());
        return turns.sorted(Comparator.comparing(Turn::step)).limit(MOST).toList();
    }

    private Stream<Turn> values(List<Flip.Value> flips) {
        Flip.Value first = flips.get(0);
        return flips.stream()
                .flatMap(flip -> flip.candidates().stream())
                .distinct()
                .filter(value -> flips.stream().allMatch(flip -> flip.fits().test(value)))
                .filter(value -> !Objects.equals(value, first.from()))
                .map(value -> turn(first, value, bound(flips, value)));
    }

    /** Whether whatever is more than a value, or less, would probably do as well. */
    private String bound(List<Flip.Value> flips, Object value) {
        Flip.Value first = flips.get(0);
        if (flips.size() > 1 || !(value instanceof Number) || mentions(first.field()) > 1) {
            return "";
        }
        if (!(first.leaf() instanceof Condition.Compare compare)
                || !compare.operator().isOrdering()) {
            return "";
        }
        boolean lower = compare.operator() == Operator.LESS || compare.operator() == Operator.LESS_OR_EQUAL;
        // Of two fields that are compared, the right one may be turned: then less is asked of it where more is of the
        // left.
        boolean right = !first.leaf().field().equals(first.field());
        boolean not = rule.patterns().get(first.place()).quantifier() == Quantifier.NOT;
        return lower ^ right ^ not ? AT_MOST : AT_LEAST;
    }

    private long mentions(Field field) {
        return rule.patterns().stream()
                .flatMap(pattern -> pattern.condition().leaves().stream())
                .filter(leaf -> leaf.field().equals(field))
                .count();
    }

    private Turn turn(Flip.Value flip, Object value, String bound) {
        String field = flip.field().name();
        Supplier<String> text = () ->
                Candidates.SOMETHING_ELSE.equals(value) && flip.leaf().field().equals(flip.field())
                        ? telling.supposedElse(flip.place(), flip.field(), flip.from())
                        : telling.supposed(flip.place(), flip.field(), value, "");
        Turn.Beyond beyond = bound.isEmpty()
                ? null
                : new Turn.Beyond(
                        () -> telling.supposed(flip.place(), flip.field(), value, bound),
                        with(flip.place(), field, Candidates.further(value, bound.equals(AT_LEAST))));
        boolean incident = rule.patterns().get(flip.place()).isIncident();
        return new Turn(
                new FactChange(incident ? "Incident" : "Customer", field, flip.from(), value),
                text,
                Candidates.step(flip.from(), value),
                with(flip.place(), field, value),
                beyond);
    }

    private UnaryOperator<Situation> with(int place, String field, Object value) {
        return rule.patterns().get(place).isIncident()
                ? situation -> changing.incident(situation, field, value)
                : situation -> changing.customer(situation, field, value);
    }

    private Turn doing(Flip.Do todo) {
        Fact done = todo.done();
        long ago = (Long) done.get("minutesAgo");
        return new Turn(
                new FactChange("Taken", done.get("action") + " " + done.get("name"), null, ago + " minutes ago"),
                () -> "we had " + telling.done(todo.place()) + (ago == 0 ? "" : " " + Times.stretch(ago) + " ago"),
                1,
                situation -> changing.did(situation, done),
                null);
    }

    private Turn undoing(Flip.Undo undo) {
        Fact done = undo.done();
        return new Turn(
                new FactChange(
                        "Taken",
                        done.get("action") + " " + done.get("name"),
                        done.get("minutesAgo") + " minutes ago",
                        null),
                () -> "we had not " + telling.done(undo.place()),
                1,
                situation -> changing.undid(situation, done),
                null);
    }

    /** A clock stands otherwise where the times that it runs on are others. */
    private Stream<Turn> clocks(List<Flip.Clock> flips) {
        TreeSet<Long> minutes = new TreeSet<>(List.of(0L, 1L));
        List<Instant> due = new ArrayList<>();
        flips.forEach(flip -> minutes.addAll(flip.minutes()));
        for (Clock clock : seen.plan().clocks()) {
            if (clock.sort().wireName().equals(flips.get(0).promise())) {
                Duration slack = Duration.between(clock.targetAt(), clock.dueAt());
                due.add(changing.stop().plus(A_MINUTE));
                due.add(changing.stop().plus(slack).plus(A_MINUTE));
                if (clock.startedAt() != null) {
                    minutes.add(minutes(clock.startedAt(), clock.targetAt()) + 1);
                    minutes.add(minutes(clock.startedAt(), clock.dueAt()) + 1);
                }
            }
        }
        Stream<Turn> counted = Stream.of("delayMinutes", "openMinutes", "silentMinutes")
                .flatMap(name -> minutes.stream()
                        .filter(value -> value >= 0)
                        .flatMap(value -> clock(StandardFacts.ofIncident(name), value)));
        Field dueAt = StandardFacts.ofIncident("dueAt");
        return Stream.concat(counted, due.stream().flatMap(value -> clock(dueAt, value)));
    }

    private Stream<Turn> clock(Field field, Object value) {
        Object from = seen.incident().get(field);
        return from == null || from.equals(value)
                ? Stream.of()
                : Stream.of(new Turn(
                        new FactChange("Incident", field.name(), from, value),
                        () -> Telling.supposedOfIncident(field, value, zone),
                        Candidates.step(from, value),
                        situation -> changing.incident(situation, field.name(), value),
                        null));
    }

    private static long minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes();
    }

    /** The flips of a way, those of one key together. */
    static List<List<Flip>> byKey(List<Flip> flips) {
        Map<String, List<Flip>> groups = new LinkedHashMap<>();
        flips.forEach(flip ->
                groups.computeIfAbsent(flip.key(), key -> new ArrayList<>()).add(flip));
        return new ArrayList<>(groups.values());
    }
}
