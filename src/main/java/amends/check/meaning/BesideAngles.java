package amends.check.meaning;

import amends.incident.Action;
import amends.incident.PromiseMade;
import amends.money.Money;
import amends.policy.Act;
import amends.policy.Operand;
import amends.policy.StandardFacts;
import amends.promise.BusinessCalendar;
import amends.promise.PromiseSort;
import amends.promise.Stretch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What to choose so that clocks, what was taken, and opening hours are as rules ask, and just not. */
final class BesideAngles {

    private static final long DAY = 1_440;

    /** What is promised beforehand where no rule promises anything. */
    private static final long WITHIN = 30;

    private static final long TARGET = 20;
    private static final Slot SILENT = Slot.incident("silentMinutes");
    private static final Slot OPEN = Slot.incident("openMinutes");
    private static final Slot DELAY = Slot.incident("delayMinutes");

    private final KindRules rules;
    private final Map<String, BusinessCalendar> calendars;
    private final Instant day;
    private final Set<Term.Beside> asked = new LinkedHashSet<>();

    BesideAngles(KindRules rules, Map<String, BusinessCalendar> calendars, Instant day) {
        this.rules = rules;
        this.calendars = calendars;
        this.day = day;
    }

    /** Takes account of what is asked somewhere. */
    void ask(Collection<Box> boxes) {
        boxes.forEach(box -> asked.addAll(box.beside()));
    }

    /** Adds the choices for what must be, and then for what else is asked. */
    void add(Box box, Angles angles) {
        List<Term.Beside> all = new ArrayList<>(box.beside());
        asked.stream().filter(fact -> !all.contains(fact)).forEach(all::add);
        for (Term.Beside fact : all) {
            boolean must = fact.present() && box.beside().contains(fact);
            List<Consumer<Draft>> choices = choices(fact);
            if (must) {
                angles.add(fact, choices);
            } else {
                angles.addIdle(fact, choices);
            }
        }
    }

    private List<Consumer<Draft>> choices(Term.Beside fact) {
        if (fact.fact().equals(StandardFacts.TAKEN.name())) {
            return taken(fact);
        }
        return fact.fact().equals(StandardFacts.CLOCK.name()) ? clocks(fact) : hours(fact);
    }

    private static Slot slot(String fact, String field) {
        return new Slot(fact, StandardFacts.BESIDE_KINDS.get(fact).field(field));
    }

    /** Values of a field that some of these facts tell apart, within what one of them allows. */
    private List<Object> values(Box way, Slot slot) {
        Set<Object> values = new LinkedHashSet<>();
        Allowed within = way.allowed(slot);
        for (Term.Beside fact : asked) {
            if (fact.fact().equals(slot.fact())) {
                for (Box other : fact.ways()) {
                    Allowed theirs = other.fields().get(slot);
                    if (theirs != null && theirs.values() instanceof Ranges ranges) {
                        values.addAll(FieldAngles.beside(ranges.cuts(), Ranges.all(ranges.scale())));
                    } else if (theirs != null) {
                        values.addAll(((Names) theirs.values()).listed());
                    }
                }
            }
        }
        values.removeIf(value -> !within.has(value));
        values.addAll(within.values().samples());
        if (!(within.values() instanceof Ranges)) {
            Samples.unlike(slot, values).stream().filter(within::has).forEach(values::add);
        } else if (values.isEmpty()) {
            values.add(Samples.of(slot, day));
        }
        return values.stream().filter(Objects::nonNull).toList();
    }

    private List<Consumer<Draft>> taken(Term.Beside fact) {
        Currency currency = Objects.requireNonNullElse(rules.settings().currency(), Currency.getInstance("USD"));
        List<Consumer<Draft>> choices = new ArrayList<>();
        choices.add(draft -> draft.did());
        for (Box way : fact.ways()) {
            Slot amount = slot(fact.fact(), "amount");
            List<Object> amounts = way.fields().containsKey(amount) ? values(way, amount) : new ArrayList<>();
            for (Object action : first(values(way, slot(fact.fact(), "action")))) {
                for (Object name : first(values(way, slot(fact.fact(), "name")))) {
                    for (Object minutes : values(way, slot(fact.fact(), "minutesAgo"))) {
                        choices.add(done((String) action, (String) name, (Long) minutes, null));
                        for (Object money : amounts) {
                            Money given = new Money((BigDecimal) money, currency);
                            choices.add(done(Action.COMPENSATE.wireName(), (String) name, (Long) minutes, given));
                        }
                    }
                }
            }
        }
        return choices;
    }

    private static List<Object> first(List<Object> values) {
        return values.size() > 3 ? values.subList(0, 3) : values;
    }

    private static Consumer<Draft> done(String action, String name, long minutes, Money amount) {
        Action what = Action.named(action).orElseThrow();
        return draft -> draft.did(Draft.Done.of(what, name, minutes * 60, amount));
    }

    private List<Consumer<Draft>> clocks(Term.Beside fact) {
        List<Consumer<Draft>> choices = new ArrayList<>();
        for (Box way : fact.ways()) {
            Set<Long> minutes = new LinkedHashSet<>(List.of(0L, 1L));
            for (String field : List.of("overdueMinutes", "remainingMinutes", "elapsedMinutes")) {
                Slot slot = slot(fact.fact(), field);
                if (way.fields().containsKey(slot)) {
                    values(way, slot).forEach(value -> minutes.add((Long) value));
                }
            }
            for (Object sort : values(way, slot(fact.fact(), "promise"))) {
                PromiseSort.named((String) sort).ifPresent(one -> clock(one, minutes, choices));
            }
        }
        choices.add(draft -> {
            draft.state(OPEN, 0L);
            draft.relative("resolvedAt", 0);
        });
        return choices;
    }

    private void clock(PromiseSort sort, Set<Long> minutes, List<Consumer<Draft>> choices) {
        if (sort == PromiseSort.ESTIMATE) {
            minutes.forEach(late -> choices.add(draft -> draft.did(told(late, -late * 60, null))));
            return;
        }
        if (sort == PromiseSort.PROMISED_UPDATE) {
            minutes.forEach(late -> choices.add(draft -> draft.did(told(late, null, -late * 60))));
            minutes.forEach(early -> choices.add(draft -> draft.did(told(0, null, early * 60))));
            Draft.Done next = Draft.Done.of(Action.STATUS, "update", 0, null);
            choices.add(draft -> draft.did(told(0, null, 0L), next));
            return;
        }
        Set<Long> lengths = lengths(sort, minutes);
        for (long length : lengths) {
            choices.add(draft -> draft.state(OPEN, length));
        }
        if (!isPromised(sort)) {
            PromiseMade made = new PromiseMade(sort, Stretch.minutes(WITHIN), Stretch.minutes(TARGET), null);
            for (long length : new long[] {TARGET + 1, WITHIN + 1, 0}) {
                choices.add(draft -> {
                    draft.promised(made);
                    draft.state(OPEN, length);
                });
            }
        }
        if (sort == PromiseSort.RESOLVE) {
            minutes.forEach(late -> choices.add(draft -> draft.state(DELAY, late)));
            minutes.forEach(early -> choices.add(draft -> draft.relative("dueAt", early * 60)));
        }
        for (long length : lengths) {
            if (sort == PromiseSort.NEXT_UPDATE) {
                choices.add(draft -> draft.state(SILENT, length));
            } else if (sort == PromiseSort.FIRST_RESPONSE) {
                choices.add(draft -> {
                    draft.state(OPEN, length);
                    draft.did(Draft.Done.of(Action.ACKNOWLEDGE, "amends.acknowledge", 0, null));
                });
            }
        }
    }

    /** A message a minute before something was late by so many minutes, with what it told. */
    private static Draft.Done told(long late, Long estimate, Long next) {
        return new Draft.Done(Action.STATUS, "update", (late + 1) * 60, null, estimate, next);
    }

    /** Whether some rule promises it. */
    private boolean isPromised(PromiseSort sort) {
        return rules.promises().stream()
                .flatMap(region -> region.rule().acts().stream())
                .anyMatch(act -> ((Act.Promise) act).sort() == sort);
    }

    /** How long it must have run so that the clock is about there. */
    private Set<Long> lengths(PromiseSort sort, Set<Long> minutes) {
        Set<Long> lengths = new TreeSet<>(minutes);
        for (Region region : rules.promises()) {
            for (Act act : region.rule().acts()) {
                Act.Promise promise = (Act.Promise) act;
                for (Operand limit : new Operand[] {promise.within(), promise.target()}) {
                    if (promise.sort() == sort && limit instanceof Operand.Constant constant) {
                        long whole = (Long) constant.value();
                        boolean days = promise.unit() == Stretch.Unit.WORKING_DAYS;
                        // A working day ends within two days of its beginning, or after a week with holidays.
                        long length = days ? (whole + 1) * DAY : whole;
                        minutes.forEach(more -> lengths.add(length + more));
                        minutes.forEach(less -> lengths.add(Math.max(0, length - less)));
                        if (days) {
                            lengths.add(length + 7 * DAY);
                        }
                    }
                }
            }
        }
        return lengths;
    }

    private List<Consumer<Draft>> hours(Term.Beside fact) {
        List<Consumer<Draft>> choices = new ArrayList<>();
        for (Box way : fact.ways()) {
            for (Object name : values(way, slot(fact.fact(), "calendar"))) {
                edges(calendars.get((String) name), day).forEach(edge -> choices.add(draft -> draft.at(edge)));
            }
        }
        return choices;
    }

    /** Instants at which a calendar has just opened or closed, and those right before. */
    static List<Instant> edges(BusinessCalendar calendar, Instant from) {
        List<Instant> edges = new ArrayList<>();
        Instant edge = from;
        for (int count = 0; calendar != null && count < 3; count++) {
            edge = calendar.nextEdge(edge);
            if (edge.isAfter(from.plusSeconds(30 * DAY * 60))) {
                break;
            }
            edges.add(edge);
            edges.add(edge.minusSeconds(1));
        }
        return edges;
    }
}
