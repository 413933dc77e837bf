package amends.check.meaning;

import amends.money.Money;
import amends.policy.Act;
import amends.policy.MoneyTerms;
import amends.policy.MoneyTerms.Base;
import amends.policy.Operand;
import amends.policy.Pattern;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/** Whether two gifts are worth the same wherever a rule fires, because what tells them apart never comes to bear. */
final class SameMoney {

    private final Region region;

    /** @param region where the rule fires */
    SameMoney(Region region) {
        this.region = region;
    }

    boolean isSame(Act one, Act other) {
        MoneyTerms terms = terms(one);
        MoneyTerms others = terms(other);
        return terms != null
                && others != null
                && one.getClass() == other.getClass()
                && ((Act.Recommend) one).name().equals(((Act.Recommend) other).name())
                && isSame(terms, others);
    }

    private static MoneyTerms terms(Act act) {
        return act instanceof Act.Compensate given
                ? given.money()
                : act instanceof Act.Entitle owed ? owed.money() : null;
    }

    private boolean isSame(MoneyTerms one, MoneyTerms other) {
        boolean alike = one.base().equals(other.base())
                && Objects.equals(one.times(), other.times())
                && Objects.equals(one.step(), other.step())
                && Objects.equals(one.outOf(), other.outOf());
        if (!alike || !(one.base() instanceof Base.Fixed fixed)) {
            return false;
        }
        BigDecimal most = most(one, fixed);
        return isEqualOrIdle(one.atMost(), other.atMost(), bound -> most != null && most.compareTo(bound.amount()) <= 0)
                && isEqual(one.atMostPercent(), other.atMostPercent())
                && isEqualOrIdle(
                        one.onlyAbove(),
                        other.onlyAbove(),
                        bound -> isAlwaysAbove(one, fixed, bound) && isAlwaysAbove(other, fixed, bound));
    }

    private static boolean isEqual(BigDecimal one, BigDecimal other) {
        boolean none = one == null && other == null;
        return none || (one != null && other != null && one.compareTo(other) == 0);
    }

    private interface Idle {
        boolean is(Money bound);
    }

    private static boolean isEqualOrIdle(Money one, Money other, Idle idle) {
        return Objects.equals(one, other) || ((one == null || idle.is(one)) && (other == null || idle.is(other)));
    }

    /** Whether the sum is the same for every incident, and above a bound. */
    private static boolean isAlwaysAbove(MoneyTerms terms, Base.Fixed fixed, Money bound) {
        boolean settled =
                terms.step() == null && !(terms.times() instanceof Operand.Variable) && terms.atMostPercent() == null;
        if (!settled) {
            return false;
        }
        BigDecimal times = terms.times() == null ? BigDecimal.ONE : constant(terms.times());
        BigDecimal sum = shared(fixed.amount().multiply(times), terms, RoundingMode.FLOOR);
        BigDecimal capped =
                terms.atMost() == null ? sum : sum.min(terms.atMost().amount());
        return new Money(capped, bound.currency()).compare(bound) > 0;
    }

    /** The most that a fixed amount can come to before it is capped, or null where there is no most. */
    private BigDecimal most(MoneyTerms terms, Base.Fixed fixed) {
        BigDecimal times = terms.times() == null
                ? BigDecimal.ONE
                : terms.times() instanceof Operand.Variable variable ? most(slot(variable)) : constant(terms.times());
        BigDecimal steps = BigDecimal.ONE;
        if (terms.step() != null) {
            BigDecimal delay =
                    terms.step().unit() == MoneyTerms.Step.Unit.MINUTES ? most(Slot.incident("delayMinutes")) : null;
            steps = delay == null ? null : BigDecimal.valueOf(terms.step().in(delay.longValue()));
        }
        if (times == null || steps == null || times.signum() < 0) {
            return null;
        }
        return shared(fixed.amount().multiply(times).multiply(steps), terms, RoundingMode.CEILING);
    }

    private static BigDecimal shared(BigDecimal sum, MoneyTerms terms, RoundingMode rounding) {
        return terms.outOf() == null
                ? sum
                : sum.divide(
                        BigDecimal.valueOf(terms.outOf()),
                        new MathContext(MathContext.DECIMAL128.getPrecision(), rounding));
    }

    private static BigDecimal constant(Operand operand) {
        Object value = ((Operand.Constant) operand).value();
        return value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }

    private Slot slot(Operand.Variable variable) {
        Rule rule = region.rule();
        Pattern pattern = rule.patterns().get(variable.pattern());
        boolean customer = pattern.shape() == StandardFacts.CUSTOMER;
        return new Slot(customer ? Slot.CUSTOMER : Slot.INCIDENT, variable.field());
    }

    /** The highest value of a field where the rule fires, or null where there is none. */
    private BigDecimal most(Slot slot) {
        BigDecimal most = null;
        for (Box box : region.boxes()) {
            if (!(box.allowed(slot).values() instanceof Ranges ranges) || ranges.isEmpty() || ranges.to() == null) {
                return null;
            }
            most = most == null ? ranges.to().place() : most.max(ranges.to().place());
        }
        return most;
    }
}
