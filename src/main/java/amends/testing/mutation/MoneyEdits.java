package amends.testing.mutation;

import static amends.testing.mutation.MutationOperator.AMOUNT;
import static amends.testing.mutation.MutationOperator.BOUND;
import static amends.testing.mutation.MutationOperator.PERCENT;
import static amends.testing.mutation.MutationOperator.SHARE;
import static amends.testing.mutation.MutationOperator.STEP;
import static amends.testing.mutation.MutationOperator.TIMES;

import amends.money.Money;
import amends.policy.Act;
import amends.policy.MoneyTerms;
import amends.policy.MoneyTerms.Base;
import amends.policy.MoneyTerms.Step;
import amends.policy.Operand;
import amends.testing.Written;
import amends.testing.mutation.ActDrafts.Edit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The small changes of how much money a rule gives. */
final class MoneyEdits {

    private final Act act;
    private final MoneyTerms is;
    private final List<Edit> edits = new ArrayList<>();

    private MoneyEdits(Act act, MoneyTerms is) {
        this.act = act;
        this.is = is;
    }

    static List<Edit> of(Act act) {
        MoneyTerms terms = act instanceof Act.Compensate given
                ? given.money()
                : act instanceof Act.Entitle owed ? owed.money() : null;
        if (terms == null) {
            return List.of();
        }
        MoneyEdits edits = new MoneyEdits(act, terms);
        edits.base();
        edits.times();
        edits.step();
        edits.share();
        edits.bounds();
        return edits.edits;
    }

    private void base() {
        if (is.base() instanceof Base.Fixed fixed) {
            BigDecimal amount = fixed.amount();
            int digits = Math.max(amount.scale(), fixed.currency().getDefaultFractionDigits());
            decimals(
                    AMOUNT,
                    "amount",
                    amount.setScale(Math.max(0, digits)),
                    next -> terms(new Base.Fixed(next, fixed.currency()), is.times(), is.step(), is.outOf()));
        } else if (is.base() instanceof Base.Percent percent) {
            decimals(
                    PERCENT,
                    "percent",
                    percent.percent(),
                    next -> terms(new Base.Percent(next), is.times(), is.step(), is.outOf()));
        }
    }

    private void times() {
        if (is.times() == null) {
            return;
        }
        if (is.times() instanceof Operand.Constant times) {
            for (long next : ActDrafts.neighbours((Long) times.value(), 1)) {
                MoneyTerms terms = terms(is.base(), new Operand.Constant(next), is.step(), is.outOf());
                add(TIMES, ActDrafts.became("times", times.value(), next), terms);
            }
        }
        add(
                TIMES,
                "times " + Written.operand(is.times()) + " is dropped",
                terms(is.base(), null, is.step(), is.outOf()));
    }

    private void step() {
        Step step = is.step();
        if (step == null) {
            return;
        }
        for (long next : ActDrafts.neighbours(step.length(), 1)) {
            step(new Step(next, step.unit(), step.started()));
        }
        step(new Step(step.length(), step.unit(), !step.started()));
    }

    private void step(Step next) {
        add(STEP, told(is.step()) + " becomes " + told(next), terms(is.base(), is.times(), next, is.outOf()));
    }

    private static String told(Step step) {
        String days = step.unit() == Step.Unit.DAYS ? " days" : "";
        return (step.started() ? "perStarted " : "perFull ") + step.length() + days;
    }

    private void share() {
        if (is.outOf() != null) {
            for (long next : ActDrafts.neighbours(is.outOf(), 1)) {
                add(SHARE, ActDrafts.became("outOf", is.outOf(), next), terms(is.base(), is.times(), is.step(), next));
            }
        }
    }

    private void bounds() {
        if (is.atMost() != null) {
            money("atMost", is.atMost(), next -> bounded(next, is.atMostPercent(), is.onlyAbove()));
        }
        if (is.atMostPercent() != null) {
            decimals(BOUND, "atMostPercent", is.atMostPercent(), next -> bounded(is.atMost(), next, is.onlyAbove()));
            add(
                    BOUND,
                    "atMostPercent " + is.atMostPercent() + " is dropped",
                    bounded(is.atMost(), null, is.onlyAbove()));
        }
        if (is.onlyAbove() != null) {
            money("onlyAbove", is.onlyAbove(), next -> bounded(is.atMost(), is.atMostPercent(), next));
        }
    }

    private void money(String name, Money bound, Function<Money, MoneyTerms> with) {
        decimals(BOUND, name, bound.amount(), next -> with.apply(new Money(next, bound.currency())));
        add(BOUND, name + " " + bound.amount().toPlainString() + " is dropped", with.apply(null));
    }

    /** A decimal with one less, and one more, of its last digit; it has to stay more than nothing. */
    private void decimals(
            MutationOperator operator, String name, BigDecimal is, Function<BigDecimal, MoneyTerms> with) {
        for (int by : new int[] {-1, 1}) {
            BigDecimal next = Units.lastDigit(is, by);
            if (next.signum() > 0) {
                add(operator, ActDrafts.became(name, is.toPlainString(), next.toPlainString()), with.apply(next));
            }
        }
    }

    private MoneyTerms terms(Base base, Operand times, Step step, Long outOf) {
        return new MoneyTerms(base, times, step, outOf, is.atMost(), is.atMostPercent(), is.onlyAbove());
    }

    private MoneyTerms bounded(Money atMost, BigDecimal atMostPercent, Money onlyAbove) {
        return new MoneyTerms(is.base(), is.times(), is.step(), is.outOf(), atMost, atMostPercent, onlyAbove);
    }

    private void add(MutationOperator operator, String what, MoneyTerms terms) {
        Act changed = act instanceof Act.Compensate given
                ? new Act.Compensate(given.name(), terms)
                : new Act.Entitle(((Act.Entitle) act).name(), terms);
        edits.add(new Edit(operator, what, changed));
    }
}
