package amends.testing.mutation;

import static amends.testing.mutation.MutationOperator.CALENDAR;
import static amends.testing.mutation.MutationOperator.TARGET;
import static amends.testing.mutation.MutationOperator.WITHIN;

import amends.policy.Act;
import amends.policy.Operand;
import amends.promise.Stretch;
import amends.testing.mutation.ActDrafts.Edit;
import java.util.ArrayList;
import java.util.List;

/** The small changes of a promise. */
final class PromiseEdits {

    private final Act.Promise is;
    private final String name;
    private final List<Edit> edits = new ArrayList<>();

    private PromiseEdits(Act.Promise is) {
        this.is = is;
        this.name = is.sort().wireName();
    }

    static List<Edit> of(Act.Promise promise, Known known) {
        PromiseEdits edits = new PromiseEdits(promise);
        edits.within();
        edits.target();
        edits.calendar(known);
        return edits.edits;
    }

    /** A target as long as the promise goes down with it, for it may not be the looser of the two. */
    private void within() {
        if (!(is.within() instanceof Operand.Constant within)) {
            return;
        }
        for (long next : ActDrafts.neighbours((Long) within.value(), 1)) {
            boolean tooLoose = is.target() instanceof Operand.Constant target && (Long) target.value() > next;
            Operand target = tooLoose ? new Operand.Constant(next) : is.target();
            edits.add(new Edit(
                    WITHIN,
                    ActDrafts.became(name + " within", within.value(), next),
                    new Act.Promise(is.sort(), new Operand.Constant(next), target, is.unit(), is.calendar())));
        }
    }

    private void target() {
        if (!(is.target() instanceof Operand.Constant target)) {
            return;
        }
        for (long next : ActDrafts.neighbours((Long) target.value(), 0)) {
            boolean tooLoose = is.within() instanceof Operand.Constant within && (Long) within.value() < next;
            if (!tooLoose) {
                edits.add(new Edit(
                        TARGET,
                        ActDrafts.became(name + " target", target.value(), next),
                        new Act.Promise(is.sort(), is.within(), new Operand.Constant(next), is.unit(), is.calendar())));
            }
        }
    }

    private void calendar(Known known) {
        if (is.calendar() == null) {
            return;
        }
        String during = name + " during " + is.calendar();
        String other = known.otherCalendar(is.calendar());
        if (other != null) {
            edits.add(new Edit(CALENDAR, during + " becomes during " + other, with(other)));
        }
        if (is.unit() == Stretch.Unit.MINUTES) {
            edits.add(new Edit(CALENDAR, during + " is dropped", with(null)));
        }
    }

    private Act with(String calendar) {
        return new Act.Promise(is.sort(), is.within(), is.target(), is.unit(), calendar);
    }
}
