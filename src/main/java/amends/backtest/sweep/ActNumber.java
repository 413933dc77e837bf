package amends.backtest.sweep;

import amends.money.Money;
import amends.policy.Act;
import amends.policy.MoneyTerms;
import amends.policy.MoneyTerms.Base;
import amends.policy.Operand;
import amends.promise.Stretch;
import java.math.BigDecimal;

/** A number that may stand in a consequence, as far as it is a literal. */
enum ActNumber {
    WITHIN("within", 1),
    TARGET("target", 0),
    EVERY("every", 1),
    AFTER("after", 0),
    AMOUNT("amount", null),
    PERCENT("percent", null),
    TIMES("times", 1),
    PER_FULL("perFull", 1),
    PER_STARTED("perStarted", 1),
    OUT_OF("outOf", 1),
    AT_MOST("atMost", null),
    AT_MOST_PERCENT("atMostPercent", null),
    ONLY_ABOVE("onlyAbove", null);

    private final String written;
    private final Integer least;

    ActNumber(String written, Integer least) {
        this.written = written;
        this.least = least;
    }

    /** The name of the call. */
    String written() {
        return written;
    }

    /** The least whole number that may stand there, or null where it is a decimal number above 0. */
    Integer least() {
        return least;
    }

    /** What it is counted in, in a statement that has it. */
    String unit(Act act) {
        return switch (this) {
            case WITHIN, TARGET -> ((Act.Promise) act).unit() == Stretch.Unit.MINUTES ? "minutes" : "workingDays";
            case EVERY, AFTER -> "minutes";
            case PER_FULL, PER_STARTED -> terms(act).step().unit() == MoneyTerms.Step.Unit.DAYS ? "days" : "minutes";
            case PERCENT, AT_MOST_PERCENT -> "%";
            case AMOUNT -> ((Base.Fixed) terms(act).base()).currency().getCurrencyCode();
            case AT_MOST -> terms(act).atMost().currency().getCurrencyCode();
            case ONLY_ABOVE -> terms(act).onlyAbove().currency().getCurrencyCode();
            case TIMES, OUT_OF -> "";
        };
    }

    /** What a statement says, or null where it does not say a literal. */
    BigDecimal of(Act act) {
        if (act instanceof Act.Promise promise) {
            return this == WITHIN ? literal(promise.within()) : this == TARGET ? literal(promise.target()) : null;
        }
        if (act instanceof Act.Status status) {
            return this == EVERY ? literal(status.every()) : null;
        }
        if (act instanceof Act.FollowUp followUp) {
            return this == AFTER ? literal(followUp.after()) : null;
        }
        MoneyTerms terms = terms(act);
        return terms == null ? null : of(terms);
    }

    private BigDecimal of(MoneyTerms terms) {
        return switch (this) {
            case AMOUNT -> terms.base() instanceof Base.Fixed fixed ? fixed.amount() : null;
            case PERCENT -> terms.base() instanceof Base.Percent percent ? percent.percent() : null;
            case TIMES -> literal(terms.times());
            case PER_FULL, PER_STARTED ->
                terms.step() != null && terms.step().started() == (this == PER_STARTED)
                        ? BigDecimal.valueOf(terms.step().length())
                        : null;
            case OUT_OF -> terms.outOf() == null ? null : BigDecimal.valueOf(terms.outOf());
            case AT_MOST -> terms.atMost() == null ? null : terms.atMost().amount();
            case AT_MOST_PERCENT -> terms.atMostPercent();
            case ONLY_ABOVE ->
                terms.onlyAbove() == null ? null : terms.onlyAbove().amount();
            case WITHIN, TARGET, EVERY, AFTER -> null;
        };
    }

    /** The same statement with another number; a target that would be looser than the promise goes with it. */
    Act with(Act act, BigDecimal number) {
        if (act instanceof Act.Promise promise) {
            return this == WITHIN ? within(promise, number) : target(promise, number);
        }
        if (act instanceof Act.Status status) {
            return new Act.Status(status.name(), whole(number));
        }
        if (act instanceof Act.FollowUp followUp) {
            return new Act.FollowUp(followUp.name(), whole(number));
        }
        MoneyTerms changed = with(terms(act), number);
        return act instanceof Act.Compensate given
                ? new Act.Compensate(given.name(), changed)
                : new Act.Entitle(((Act.Entitle) act).name(), changed);
    }

    private static Act within(Act.Promise promise, BigDecimal number) {
        BigDecimal target = literal(promise.target());
        boolean loose = target != null && target.compareTo(number) > 0;
        return new Act.Promise(
                promise.sort(),
                whole(number),
                loose ? whole(number) : promise.target(),
                promise.unit(),
                promise.calendar());
    }

    private static Act target(Act.Promise promise, BigDecimal number) {
        BigDecimal within = literal(promise.within());
        BigDecimal target = within == null ? number : number.min(within);
        return new Act.Promise(promise.sort(), promise.within(), whole(target), promise.unit(), promise.calendar());
    }

    private MoneyTerms with(MoneyTerms is, BigDecimal number) {
        Base base = is.base();
        if (this == AMOUNT) {
            base = new Base.Fixed(number, ((Base.Fixed) base).currency());
        } else if (this == PERCENT) {
            base = new Base.Percent(number);
        }
        boolean step = this == PER_FULL || this == PER_STARTED;
        return new MoneyTerms(
                base,
                this == TIMES ? whole(number) : is.times(),
                step
                        ? new MoneyTerms.Step(
                                number.longValueExact(),
                                is.step().unit(),
                                is.step().started())
                        : is.step(),
                this == OUT_OF ? (Long) number.longValueExact() : is.outOf(),
                this == AT_MOST ? new Money(number, is.atMost().currency()) : is.atMost(),
                this == AT_MOST_PERCENT ? number : is.atMostPercent(),
                this == ONLY_ABOVE ? new Money(number, is.onlyAbove().currency()) : is.onlyAbove());
    }

    private static MoneyTerms terms(Act act) {
        return act instanceof Act.Compensate given
                ? given.money()
                : act instanceof Act.Entitle owed ? owed.money() : null;
    }

    private static BigDecimal literal(Operand operand) {
        return operand instanceof Operand.Constant constant ? BigDecimal.valueOf((Long) constant.value()) : null;
    }

    private static Operand whole(BigDecimal number) {
        return new Operand.Constant(number.longValueExact());
    }
}
