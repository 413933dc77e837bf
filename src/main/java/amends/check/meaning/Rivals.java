package amends.check.meaning;

import amends.money.Money;
import amends.policy.Act;
import amends.policy.Catalogue;
import amends.policy.Catalogue.GroupMode;
import amends.policy.MoneyTerms;
import amends.policy.Operand;
import amends.policy.Rule;

/** Which of two rules that fire for the same incident is heard. */
final class Rivals {

    private final Catalogue catalogue;

    Rivals(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What acts compete for: only those with the same key can silence each other. */
    String key(Act act) {
        if (act instanceof Act.Promise promise) {
            return "promise " + promise.sort().wireName();
        }
        Act.Recommend recommend = (Act.Recommend) act;
        return isGift(act)
                ? "group " + catalogue.groupOf(recommend.name())
                : recommend.action().wireName() + " " + recommend.name();
    }

    static boolean isGift(Act act) {
        return act instanceof Act.Compensate || act instanceof Act.Entitle;
    }

    /** Whether the group of a gift was declared as one of which more than the highest is given or offered. */
    boolean isShared(Act gift) {
        return catalogue.modeOf(catalogue.groupOf(((Act.Recommend) gift).name())) != GroupMode.MAX;
    }

    /** Whether, whenever both rules fire, the first one's act silences the other's; both have the same key. */
    boolean silences(Rule first, Act act, Rule other, Act silenced) {
        if (!alwaysInForceWith(first, other)) {
            return false;
        }
        if (act instanceof Act.Promise promise) {
            return comesFirst(first, promise, other, (Act.Promise) silenced);
        }
        return isGift(act)
                ? outbids(first, (Act.Recommend) act, other, (Act.Recommend) silenced)
                : speaksFirst(first, act, other, silenced);
    }

    /** Whether a rule is in force on every day on which another is. */
    static boolean alwaysInForceWith(Rule first, Rule other) {
        boolean starts = first.effective() == null
                || (other.effective() != null && !first.effective().isAfter(other.effective()));
        boolean ends = first.expires() == null
                || (other.expires() != null && !first.expires().isBefore(other.expires()));
        return starts && ends;
    }

    private static boolean speaksFirst(Rule first, Act act, Rule other, Act silenced) {
        Long sooner = minutes(act);
        Long later = minutes(silenced);
        if (sooner == null || later == null || sooner > later) {
            return false;
        }
        if (sooner < later || first.salience() != other.salience()) {
            return sooner < later || first.salience() > other.salience();
        }
        return first.name().compareTo(other.name()) < 0;
    }

    /** Every so many minutes, after so many; never again counts as endless; null where a variable says. */
    private static Long minutes(Act act) {
        Operand operand = act instanceof Act.Status status
                ? status.every()
                : act instanceof Act.FollowUp followUp ? followUp.after() : null;
        if (operand == null) {
            return Long.MAX_VALUE;
        }
        return operand instanceof Operand.Constant constant ? (Long) constant.value() : null;
    }

    private static boolean comesFirst(Rule first, Act.Promise promise, Rule other, Act.Promise silenced) {
        if (!(promise.within() instanceof Operand.Constant within)
                || !(promise.target() == null || promise.target() instanceof Operand.Constant)) {
            return false;
        }
        if (first.salience() != other.salience()) {
            return first.salience() > other.salience();
        }
        boolean alike = promise.calendar() == null
                ? silenced.calendar() == null
                : promise.calendar().equals(silenced.calendar());
        if (!alike || promise.unit() != silenced.unit() || !(silenced.within() instanceof Operand.Constant most)) {
            return false;
        }
        int longer = Long.compare((Long) within.value(), (Long) most.value());
        boolean byName = first.name().compareTo(other.name()) < 0;
        // Of two lengths a calendar may make the same instant, and then the name decides.
        return longer < 0 ? promise.calendar() == null || byName : longer == 0 && byName;
    }

    private boolean outbids(Rule first, Act.Recommend act, Rule other, Act.Recommend silenced) {
        GroupMode mode = catalogue.modeOf(catalogue.groupOf(act.name()));
        boolean sameName = act.name().equals(silenced.name());
        if (mode == GroupMode.SUM || (mode == GroupMode.EXCLUSIVE && !sameName)) {
            return false;
        }
        boolean byName = first.name().compareTo(other.name()) < 0;
        MoneyTerms terms = terms(act);
        if (terms != null && terms.equals(terms(silenced)) && sameName && !readsVariable(terms)) {
            return byName;
        }
        if (!isSettled(terms) || !isSettled(terms(silenced))) {
            return false;
        }
        Money one = worth(act);
        Money two = worth(silenced);
        if (one != null && !one.isPositive() && terms != null) {
            return false;
        }
        if (one == null || two == null) {
            return one != null || (two == null && byName);
        }
        int more = one.currency().equals(two.currency()) ? one.compare(two) : 0;
        return more > 0 || (more == 0 && byName);
    }

    /** Whether a gift is certainly worth no less than another of the same group, of which only the highest is given. */
    boolean isWorthAsMuch(Act gift, Act other) {
        if (isShared(gift) || !key(gift).equals(key(other))) {
            return false;
        }
        MoneyTerms terms = terms(gift);
        MoneyTerms less = terms(other);
        if (isSettled(terms) && isSettled(less)) {
            Money one = worth((Act.Recommend) gift);
            Money two = worth((Act.Recommend) other);
            return one != null && two != null && one.currency().equals(two.currency()) && one.compare(two) >= 0;
        }
        return isShare(terms)
                && isShare(less)
                && ((MoneyTerms.Base.Percent) terms.base())
                                .percent()
                                .compareTo(((MoneyTerms.Base.Percent) less.base()).percent())
                        >= 0;
    }

    /** Whether it is a share of the order and nothing more. */
    private static boolean isShare(MoneyTerms terms) {
        return terms != null && terms.base() instanceof MoneyTerms.Base.Percent && isPlain(terms);
    }

    private static boolean isPlain(MoneyTerms terms) {
        return terms.times() == null
                && terms.step() == null
                && terms.outOf() == null
                && terms.atMost() == null
                && terms.atMostPercent() == null
                && terms.onlyAbove() == null;
    }

    private static MoneyTerms terms(Act act) {
        return act instanceof Act.Compensate given ? given.money() : ((Act.Entitle) act).money();
    }

    private static boolean readsVariable(MoneyTerms terms) {
        return terms.base() instanceof MoneyTerms.Base.Bound || terms.times() instanceof Operand.Variable;
    }

    /** Whether the worth is the same for every incident. */
    private static boolean isSettled(MoneyTerms terms) {
        return terms == null || (terms.base() instanceof MoneyTerms.Base.Fixed && isPlain(terms));
    }

    private Money worth(Act.Recommend act) {
        MoneyTerms terms = terms(act);
        if (terms != null) {
            MoneyTerms.Base.Fixed fixed = (MoneyTerms.Base.Fixed) terms.base();
            return new Money(fixed.amount(), fixed.currency());
        }
        Catalogue.Remedy remedy = catalogue.remedies().get(act.name());
        return remedy == null ? null : remedy.value();
    }
}
