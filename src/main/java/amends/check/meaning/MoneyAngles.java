package amends.check.meaning;

import amends.money.Money;
import amends.policy.Act;
import amends.policy.MoneyTerms;
import amends.policy.Operand;
import amends.policy.Pattern;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The values from which money is reckoned that show how two versions of a rule reckon it. */
final class MoneyAngles {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final List<BigDecimal> SUMS = List.of(
            new BigDecimal("100.00"),
            new BigDecimal("10.00"),
            new BigDecimal("1000.00"),
            new BigDecimal("99.99"),
            new BigDecimal("10000.00"),
            new BigDecimal("1000000.00"),
            new BigDecimal("1.00"));
    private static final List<Long> COUNTS = List.of(1L, 2L, 0L, 3L, 10L, 100L, 10_000L);
    private static final long DAY = 1_440;

    private final Rule rule;
    private final List<Rule> versions;
    private final Instant day;

    /** @param versions both versions of the rule, of which one is looked at here */
    MoneyAngles(Rule rule, List<Rule> versions, Instant day) {
        this.rule = rule;
        this.versions = versions;
        this.day = day;
    }

    void add(Box box, Angles angles) {
        for (Act act : rule.acts()) {
            MoneyTerms terms = terms(act);
            if (terms != null) {
                add(terms, box, angles);
            }
        }
    }

    private static MoneyTerms terms(Act act) {
        return act instanceof Act.Compensate given
                ? given.money()
                : act instanceof Act.Entitle owed ? owed.money() : null;
    }

    private void add(MoneyTerms terms, Box box, Angles angles) {
        if (terms.needsOrder()) {
            values(Slot.incident("currency"), currencies(), box, angles);
            values(Slot.incident("orderValue"), orders(terms), box, angles);
        }
        if (terms.step() != null) {
            values(Slot.incident("delayMinutes"), delays(terms), box, angles);
        }
        if (terms.times() instanceof Operand.Variable times) {
            Slot slot = slot(times);
            boolean whole = slot.field().type().isWhole();
            values(slot, whole ? counts(terms) : SUMS, box, angles);
        }
        if (terms.base() instanceof MoneyTerms.Base.Bound bound) {
            values(slot(bound.variable()), around(bounds()), box, angles);
        }
    }

    private Slot slot(Operand.Variable variable) {
        Pattern pattern = rule.patterns().get(variable.pattern());
        boolean customer = pattern.shape() == StandardFacts.CUSTOMER;
        return new Slot(customer ? Slot.CUSTOMER : Slot.INCIDENT, variable.field());
    }

    private void values(Slot slot, List<?> values, Box box, Angles angles) {
        Allowed within = box.allowed(slot);
        angles.values(
                slot,
                values.stream()
                        .filter(value -> within.has(value) && Sayable.is(slot, value, day))
                        .toList());
    }

    /** The bounds of both versions. */
    private List<Money> bounds() {
        List<Money> bounds = new ArrayList<>();
        for (Rule version : versions) {
            for (Act act : version.acts()) {
                MoneyTerms terms = terms(act);
                if (terms != null && terms.atMost() != null) {
                    bounds.add(terms.atMost());
                }
                if (terms != null && terms.onlyAbove() != null) {
                    bounds.add(terms.onlyAbove());
                }
            }
        }
        return bounds;
    }

    private List<String> currencies() {
        return bounds().stream()
                .map(bound -> bound.currency().getCurrencyCode())
                .distinct()
                .toList();
    }

    private static List<BigDecimal> around(List<Money> bounds) {
        Set<BigDecimal> sums = new LinkedHashSet<>(SUMS);
        for (Money bound : bounds) {
            for (BigDecimal more : List.of(BigDecimal.ZERO, CENT, CENT.negate())) {
                sums.add(bound.amount().add(more));
            }
        }
        return List.copyOf(sums);
    }

    /** Orders of which the percentage comes to about a bound, and round ones. */
    private List<BigDecimal> orders(MoneyTerms terms) {
        Set<BigDecimal> orders = new LinkedHashSet<>(SUMS);
        for (BigDecimal percent : new BigDecimal[] {percent(terms), terms.atMostPercent()}) {
            for (Money bound : bounds()) {
                if (percent != null && percent.signum() > 0) {
                    BigDecimal order = bound.amount().multiply(HUNDRED).divide(percent, 2, RoundingMode.HALF_UP);
                    for (BigDecimal more : List.of(BigDecimal.ZERO, CENT, CENT.negate(), BigDecimal.ONE, order)) {
                        orders.add(order.add(more));
                    }
                }
            }
        }
        return List.copyOf(orders);
    }

    private static BigDecimal percent(MoneyTerms terms) {
        return terms.base() instanceof MoneyTerms.Base.Percent share ? share.percent() : null;
    }

    /** Delays at which a stretch is full or begins, for a few of them and for as many as reach a bound. */
    private List<Long> delays(MoneyTerms terms) {
        Set<Long> stretches = new LinkedHashSet<>(List.of(1L, 2L, 3L));
        stretches.addAll(reaching(terms));
        Set<Long> lengths = new LinkedHashSet<>();
        for (Rule version : versions) {
            for (Act act : version.acts()) {
                MoneyTerms other = terms(act);
                if (other != null && other.step() != null) {
                    boolean days = other.step().unit() == MoneyTerms.Step.Unit.DAYS;
                    lengths.add(other.step().length() * (days ? DAY : 1));
                }
            }
        }
        Set<Long> delays = new LinkedHashSet<>();
        for (long stretch : stretches) {
            for (long length : lengths) {
                delays.addAll(List.of(length * stretch, length * stretch + 1, length * stretch - 1));
            }
        }
        return List.copyOf(delays);
    }

    private List<Long> counts(MoneyTerms terms) {
        Set<Long> counts = new LinkedHashSet<>(COUNTS);
        counts.addAll(reaching(terms));
        return List.copyOf(counts);
    }

    /** How often an amount must be given until it reaches a bound. */
    private List<Long> reaching(MoneyTerms terms) {
        List<Long> counts = new ArrayList<>();
        if (terms.base() instanceof MoneyTerms.Base.Fixed fixed
                && fixed.amount().signum() > 0) {
            BigDecimal share = terms.outOf() == null ? BigDecimal.ONE : BigDecimal.valueOf(terms.outOf());
            for (Money bound : bounds()) {
                long times = bound.amount()
                        .multiply(share)
                        .divide(fixed.amount(), MathContext.DECIMAL64)
                        .longValue();
                counts.addAll(List.of(times, times + 1, times + 2));
            }
        }
        return counts;
    }
}
