package amends.testing.mutation;

import amends.policy.Act;
import amends.policy.Operand;
import amends.policy.Position;
import amends.policy.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The small changes of what a rule does. */
final class ActDrafts {

    private final Rule rule;
    private final Known known;
    private final List<Draft> drafts = new ArrayList<>();

    private ActDrafts(Rule rule, Known known) {
        this.rule = rule;
        this.known = known;
    }

    static List<Draft> of(Rule rule, Known known) {
        ActDrafts drafts = new ActDrafts(rule, known);
        for (int place = 0; place < rule.acts().size(); place++) {
            drafts.of(place);
        }
        return drafts.drafts;
    }

    private void of(int place) {
        Act act = rule.acts().get(place);
        Position at = rule.actsAt().get(place);
        if (act instanceof Act.Promise promise) {
            PromiseEdits.of(promise, known).forEach(edit -> add(edit, place, at));
        } else {
            name((Act.Recommend) act, place, at);
            minutes(act, place, at);
            MoneyEdits.of(act).forEach(edit -> add(edit, place, at));
        }
        if (rule.acts().size() > 1) {
            drafts.add(new Draft(
                    MutationOperator.STATEMENT, at, told(act) + " is dropped", Revised.withoutAct(rule, place)));
        }
    }

    /** A change of one act. */
    record Edit(MutationOperator operator, String what, Act after) {}

    private void add(Edit edit, int place, Position at) {
        drafts.add(new Draft(edit.operator(), at, edit.what(), rule.withAct(place, edit.after())));
    }

    private void name(Act.Recommend act, int place, Position at) {
        Set<String> taken = new TreeSet<>();
        for (Act other : rule.acts()) {
            if (((Act.Recommend) other).action() == act.action()) {
                taken.add(((Act.Recommend) other).name());
            }
        }
        String other = known.otherName(act, taken);
        if (other != null) {
            Act.Recommend changed = named(act, other);
            add(new Edit(MutationOperator.NAME, told(act) + " becomes " + told(changed), changed), place, at);
        }
    }

    private static Act.Recommend named(Act.Recommend act, String name) {
        if (act instanceof Act.Acknowledge) {
            return new Act.Acknowledge(name);
        }
        if (act instanceof Act.Status status) {
            return new Act.Status(name, status.every());
        }
        if (act instanceof Act.Compensate compensate) {
            return new Act.Compensate(name, compensate.money());
        }
        if (act instanceof Act.Entitle entitle) {
            return new Act.Entitle(name, entitle.money());
        }
        if (act instanceof Act.Escalate) {
            return new Act.Escalate(name);
        }
        return act instanceof Act.FollowUp followUp ? new Act.FollowUp(name, followUp.after()) : new Act.Ask(name);
    }

    private void minutes(Act act, int place, Position at) {
        if (act instanceof Act.Status status && status.every() instanceof Operand.Constant every) {
            for (long next : neighbours((Long) every.value(), 1)) {
                Act changed = new Act.Status(status.name(), new Operand.Constant(next));
                add(new Edit(MutationOperator.MINUTES, became("every", every.value(), next), changed), place, at);
            }
        } else if (act instanceof Act.FollowUp followUp && followUp.after() instanceof Operand.Constant after) {
            for (long next : neighbours((Long) after.value(), 0)) {
                Act changed = new Act.FollowUp(followUp.name(), new Operand.Constant(next));
                add(new Edit(MutationOperator.MINUTES, became("after", after.value(), next), changed), place, at);
            }
        }
    }

    /** A whole number one less and one more, as far as an author may write them. */
    static List<Long> neighbours(long number, long least) {
        List<Long> neighbours = new ArrayList<>();
        if (number > least) {
            neighbours.add(number - 1);
        }
        if (number < Integer.MAX_VALUE) {
            neighbours.add(number + 1);
        }
        return neighbours;
    }

    static String became(String what, Object before, Object after) {
        return what + " " + before + " becomes " + after;
    }

    /** What a rule names: messages, remedies, schemes and roles, and the sorts of its promises. */
    static List<String> names(Rule rule) {
        return rule.acts().stream()
                .map(act ->
                        act instanceof Act.Promise promise ? promise.sort().wireName() : ((Act.Recommend) act).name())
                .toList();
    }

    private static String told(Act act) {
        if (act instanceof Act.Promise promise) {
            return "promise " + promise.sort().wireName();
        }
        Act.Recommend recommend = (Act.Recommend) act;
        return (act instanceof Act.Entitle ? "entitle" : recommend.action().wireName()) + " " + recommend.name();
    }
}
