package amends.explanation;

import amends.book.Calling;
import amends.book.Telling;
import amends.explanation.SilentRule.Failed;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import amends.recommendation.Observation;
import amends.recommendation.PatternView;
import amends.recommendation.PatternView.Compared;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The conditions of a rule in words, with what was so. */
final class Conditions {

    private final Rule rule;
    private final Observation seen;
    private final Telling telling;

    Conditions(Rule rule, Observation seen, Telling telling) {
        this.rule = rule;
        this.seen = seen;
        this.telling = telling;
    }

    /** Of a rule that fired, what held. */
    List<String> held() {
        Set<String> held = new LinkedHashSet<>();
        for (PatternView view : PatternView.of(rule, seen)) {
            if (view.pattern().quantifier() == Quantifier.NOT) {
                held.add("it is not so that " + telling.asked(view.place()));
                continue;
            }
            boolean done = view.pattern().shape() == StandardFacts.TAKEN;
            if (done) {
                held.add("we have " + telling.done(view.place()));
            }
            for (Compared one : view.compared()) {
                if (!isSaid(one, view)) {
                    held.add(telling.holding(view.place(), one.leaf(), one.actual(), one.other()));
                }
            }
        }
        return held.isEmpty() ? List.of("it is " + Calling.one(seen.kind().name())) : List.copyOf(held);
    }

    /** Of one that did not, what did not hold. */
    List<Failed> failed() {
        List<Failed> failed = new ArrayList<>();
        for (PatternView view : PatternView.of(rule, seen)) {
            if (!view.fits()) {
                failed.addAll(failed(view));
            }
        }
        return failed;
    }

    private List<Failed> failed(PatternView view) {
        int place = view.place();
        if (view.pattern().quantifier() == Quantifier.NOT) {
            return List.of(whole(view, telling.asked(place) + "; the rule asks that it is not so"));
        }
        if (view.fact() == null || view.compared().stream().anyMatch(one -> isSaid(one, view))) {
            return List.of(whole(view, lacking(view)));
        }
        List<Failed> failed = new ArrayList<>();
        for (Compared one : view.compared()) {
            failed.add(new Failed(
                    telling.failing(place, one.leaf(), one.actual(), one.other()),
                    one.leaf().field().name(),
                    one.actual(),
                    one.leaf().at()));
        }
        return failed;
    }

    /** That there is no such fact. */
    private String lacking(PatternView view) {
        if (view.pattern().isIncident()) {
            return "it is about " + Calling.one(view.pattern().fact()) + ", and this is "
                    + Calling.one(seen.kind().name());
        }
        return switch (view.pattern().fact()) {
            case "Taken" -> "we have not " + telling.done(view.place());
            case "Clock" -> telling.subject(view.place()) + " does not run for this incident";
            default -> "it is not so that " + telling.asked(view.place());
        };
    }

    private static Failed whole(PatternView view, String text) {
        return new Failed(text, null, null, view.pattern().at());
    }

    /** What the subject itself says: which promise a clock is of, which calendar, what was done. */
    private static boolean isSaid(Compared one, PatternView view) {
        String field = one.leaf().field().name();
        return switch (view.pattern().fact()) {
            case "Clock" -> field.equals("promise");
            case "Hours" -> field.equals("calendar");
            case "Taken" -> field.equals("action") || field.equals("name");
            default -> false;
        };
    }
}
