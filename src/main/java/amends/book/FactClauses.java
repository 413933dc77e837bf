package amends.book;

import amends.incident.Action;
import amends.policy.Condition;
import amends.policy.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Tells what one pattern asks for, the fact itself included. */
final class FactClauses {

    private final String main;
    private final List<Voice> voices;
    private final Labels labels;

    /**
     * @param main the kind that the sentence is about
     * @param voices how the facts of all patterns of the rule are spoken of, in their order
     */
    FactClauses(String main, List<Voice> voices, Labels labels) {
        this.main = main;
        this.voices = voices;
        this.labels = labels;
    }

    /** The clauses, none where the pattern asks for nothing that is not so anyway. */
    List<Clause> of(Pattern pattern) {
        Voice voice = Voices.of(pattern);
        List<Condition> conditions = Constants.parts(pattern.condition());
        List<Clause> clauses = new ArrayList<>();
        switch (pattern.fact()) {
            case "Customer" -> {}
            case "Clock" -> {
                conditions = without(conditions, "promise");
                if (conditions.isEmpty()) {
                    clauses.add(new Clause(voice.subject(), "has been made"));
                }
            }
            case "Hours" -> {
                conditions = without(conditions, "calendar");
                if (conditions.isEmpty()) {
                    clauses.add(new Clause(voice.subject(), "exists"));
                }
            }
            case "Taken" -> {
                clauses.add(new Clause("we", "have " + done(pattern)));
                conditions = without(without(conditions, "action"), "name");
            }
            default -> {
                if (!pattern.fact().equals(main)) {
                    clauses.add(new Clause("it", "is " + Names.one(Names.words(pattern.fact()))));
                }
            }
        }
        clauses.addAll(new PatternClauses(voice, voices).of(conditions));
        return clauses;
    }

    /** The conditions without the first that fixes a field, which is told otherwise. */
    private static List<Condition> without(List<Condition> conditions, String field) {
        List<Condition> left = new ArrayList<>(conditions);
        conditions.stream()
                .filter(condition -> Voices.isFixing(condition, field))
                .findFirst()
                .ifPresent(left::remove);
        return left;
    }

    /** What a pattern asks to have been done, after have: {@code acknowledged it}. */
    String done(Pattern pattern) {
        String action = (String) Voices.fixed(pattern, "action");
        String name = (String) Voices.fixed(pattern, "name");
        String message = name == null ? "" : " with the message " + Names.quoted(name);
        if (action == null) {
            return "done something" + (name == null ? "" : " called " + Names.quoted(name));
        }
        return switch (Action.named(action).orElseThrow()) {
            case ACKNOWLEDGE -> "acknowledged it" + message;
            case STATUS -> "told the customer how things stand" + message;
            case COMPENSATE -> "given " + (name == null ? "something" : labels.gift(name));
            case ASK -> "asked the customer what would help" + message;
            case ESCALATE -> "called " + (name == null ? "somebody" : labels.role(name));
            case FOLLOW_UP -> "got back to the customer" + message;
        };
    }
}
