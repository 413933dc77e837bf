package amends.recommendation;

import amends.incident.PromiseMade;
import amends.policy.Fact;
import amends.policy.Kind;
import amends.policy.Rule;
import java.time.LocalDate;
import java.util.List;

/** One evaluation together with what its rules saw. */
public final class Observation {

    private final Plan plan;
    private final List<Rule> fired;
    private final Facts facts;
    private final LocalDate promised;
    private final LocalDate recovered;
    private final List<Said> said;
    private final List<PromiseMade> promises;
    private final DelayDays days;

    /**
     * Words that a plan has for a recommendation.
     *
     * @param message the name under which the words stand: a message, or such as {@code remedy.appetizer}
     * @param language the language that they are in
     */
    public record Said(String message, String language) {}

    /**
     * @param promised the day whose promise rules are in force
     * @param recovered the day whose other rules are
     * @param said the words in the plan
     * @param promises the promises that hold
     * @param days the days of the delay
     */
    Observation(
            Plan plan,
            List<Rule> fired,
            Facts facts,
            LocalDate promised,
            LocalDate recovered,
            List<Said> said,
            List<PromiseMade> promises,
            DelayDays days) {
        this.plan = plan;
        this.fired = List.copyOf(fired);
        this.facts = facts;
        this.promised = promised;
        this.recovered = recovered;
        this.said = List.copyOf(said);
        this.promises = List.copyOf(promises);
        this.days = days;
    }

    /** The plan, as deep as it was asked for. */
    public Plan plan() {
        return plan;
    }

    /** The rules whose conditions hold and that are in force, those that promise first. */
    public List<Rule> fired() {
        return fired;
    }

    /** The kind of the incident. */
    public Kind kind() {
        return facts.kind();
    }

    /** The incident with all that is known of it at the instant asked for. */
    public Fact incident() {
        return facts.incident();
    }

    /** The customer. */
    public Fact customer() {
        return facts.customer();
    }

    /** Clocks, what was taken, and hours, of each sort that any rule of the kind matches. */
    public List<Fact> beside() {
        return facts.beside();
    }

    /** The day on which a rule has to be in force to fire here. */
    public LocalDate dayOf(Rule rule) {
        return rule.isPromise() ? promised : recovered;
    }

    /**
     * Whether the conditions of a rule hold for what was seen. The rule may be one that was not evaluated, as long as it
     * matches no sort of fact that no rule of the kind matches.
     *
     * @throws amends.policy.TooMuchEffortException where the rule matches too often
     */
    public boolean meets(Rule rule) {
        return Matcher.matches(rule, facts);
    }

    /** The promises that hold, at most one of each sort. */
    public List<PromiseMade> promises() {
        return promises;
    }

    /** The words in the plan; none where it was made without them. */
    public List<Said> said() {
        return said;
    }

    /** How a rule that concerns the kind stands with these facts. */
    public RuleView view(Rule rule) {
        return new RuleView(rule, facts, rule.inForce(dayOf(rule)));
    }

    Facts facts() {
        return facts;
    }

    DelayDays days() {
        return days;
    }
}
