package amends.recommendation;

import amends.policy.Position;
import amends.policy.Rule;
import java.time.LocalDate;
import java.util.List;

/** Why a rule does not fire on some facts, or that it does. */
public sealed interface WhyNot {

    /** What to look at: the condition that is false, or the rule. */
    Position at();

    /** The answer in a few words, without the place. */
    String told();

    /**
     * Why a rule did not fire.
     *
     * @param rule a rule of the policies that were observed
     * @param seen what they saw
     */
    static WhyNot of(Rule rule, Observation seen) {
        LocalDate day = seen.dayOf(rule);
        if (!rule.inForce(day)) {
            return new NotInForce(day, rule.effective(), rule.expires(), rule.at());
        }
        return Attempt.of(rule, seen.facts());
    }

    /**
     * It fired.
     *
     * @param because the facts and comparisons that held
     */
    record Fired(List<String> because, Position at) implements WhyNot {
        public Fired {
            because = List.copyOf(because);
        }

        @Override
        public String told() {
            return because.isEmpty() ? "it has no conditions" : String.join(", ", because);
        }
    }

    /**
     * It is not in force.
     *
     * @param day the day that counts: that on which the incident began
     * @param effective the first day on which it is in force, or null
     * @param expires the first day on which it is in force no more, or null
     */
    record NotInForce(LocalDate day, LocalDate effective, LocalDate expires, Position at) implements WhyNot {
        @Override
        public String told() {
            String from = effective == null ? "" : "from " + effective;
            String until = expires == null ? "" : "until " + expires;
            String both = from.isEmpty() || until.isEmpty() ? from + until : from + " " + until;
            return "not in force on " + day + " (" + both + ")";
        }
    }

    /**
     * It is about another kind of incident.
     *
     * @param asked the kind that it asks for
     * @param kind the kind of this incident
     */
    record OtherKind(String asked, String kind, Position at) implements WhyNot {
        @Override
        public String told() {
            return "it asks for a " + asked + ", and this is a " + kind;
        }
    }

    /**
     * There is no such fact beside the incident.
     *
     * @param wanted the fact as the rule asks for it, {@code Taken with action == compensate}
     * @param nearest what keeps the nearest of the facts that there are from being it, or null where there is none
     */
    record NoSuchFact(String wanted, FalseCondition nearest, Position at) implements WhyNot {
        @Override
        public String told() {
            return "no " + wanted + (nearest == null ? "" : "; the nearest: " + nearest.told());
        }
    }

    /**
     * There is a fact that must not be.
     *
     * @param unwanted the fact as the rule asks for its absence
     */
    record Unwanted(String unwanted, Position at) implements WhyNot {
        @Override
        public String told() {
            return "there is a " + unwanted;
        }
    }

    /**
     * A condition is false: the first of the attempt that got furthest.
     *
     * @param field the field that it is about
     * @param actual the field's value, or null where it is unknown
     * @param told {@code delayMinutes 20 > 20 is false}, or that something is unknown
     */
    record FalseCondition(String field, Object actual, String told, Position at) implements WhyNot {}
}
