package amends.check.meaning;

import amends.policy.Act;
import amends.policy.Operand;
import amends.policy.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Whether two versions of a rule that fire for the same incidents come to the same. */
final class SameDeeds {

    private final KindRules rules;
    private final Region before;
    private final Rule after;

    SameDeeds(KindRules rules, Region before, Rule after) {
        this.rules = rules;
        this.before = before;
        this.after = after;
    }

    /** Whether that is certain. */
    boolean areCertain() {
        Rule is = before.rule();
        return Objects.equals(is.effective(), after.effective())
                && Objects.equals(is.expires(), after.expires())
                && isSameActs(is.acts(), after.acts())
                && (is.salience() == after.salience() || rivals().noneMatch(this::isReordered));
    }

    private boolean isSameActs(List<Act> acts, List<Act> others) {
        if (acts.size() != others.size()) {
            return false;
        }
        for (int place = 0; place < acts.size(); place++) {
            Act act = acts.get(place);
            Act other = others.get(place);
            boolean same = act.equals(other)
                    || new SameMoney(before).isSame(act, other)
                    || (act instanceof Act.Promise promise
                            && other instanceof Act.Promise second
                            && isAlwaysBehind(promise, second));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether another rule's promise always comes before both. It has to be another promise than either, for of those
     * that were made already only the same ones are not withheld.
     */
    private boolean isAlwaysBehind(Act.Promise promise, Act.Promise other) {
        Rivals rivals = new Rivals(rules.catalogue());
        return promise.sort() == other.sort()
                && before.whole()
                && rules.saying(rivals.key(promise)).stream()
                        .filter(rival ->
                                !rival.region().rule().at().equals(before.rule().at()))
                        .filter(rival -> !isAlike(rival.act(), promise) && !isAlike(rival.act(), other))
                        .filter(rival -> before.isWithin(rival.region()))
                        .anyMatch(rival -> rivals.silences(rival.region().rule(), rival.act(), before.rule(), promise)
                                && rivals.silences(rival.region().rule(), rival.act(), after, other));
    }

    private static boolean isAlike(Act act, Act.Promise promise) {
        Act.Promise rival = (Act.Promise) act;
        return !(rival.within() instanceof Operand.Constant)
                || !(promise.within() instanceof Operand.Constant)
                || rival.within().equals(promise.within());
    }

    /** The rules that say the same and can fire beside this one. Of gifts the salience chooses none. */
    private Stream<Rule> rivals() {
        Rivals rivals = new Rivals(rules.catalogue());
        return before.rule().acts().stream()
                .filter(act -> !Rivals.isGift(act))
                .flatMap(act -> rules.saying(rivals.key(act)).stream())
                .map(KindRules.Spoken::region)
                .filter(other -> !other.rule().at().equals(before.rule().at()))
                .filter(other -> !other.whole() || !before.whole() || before.meeting(other) != null)
                .map(Region::rule)
                .filter(other -> overlap(before.rule(), other));
    }

    /** Whether there are days on which both are in force. */
    private static boolean overlap(Rule one, Rule other) {
        return startsBeforeTheEnd(one.effective(), other.expires())
                && startsBeforeTheEnd(other.effective(), one.expires());
    }

    private static boolean startsBeforeTheEnd(LocalDate effective, LocalDate expires) {
        return effective == null || expires == null || effective.isBefore(expires);
    }

    private boolean isReordered(Rule rival) {
        return Integer.compare(before.rule().salience(), rival.salience())
                != Integer.compare(after.salience(), rival.salience());
    }
}
