package amends.reports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/** How often rules fired, within a transaction. A week is told by its Monday; it begins at midnight UTC. */
public interface RuleBook {

    /**
     * Remembers what rules did for an incident in a week; what is known already counts no more.
     *
     * @param fired the rules that fired
     * @param recommended those of which a recommendation stood in the plan
     */
    void mark(String incidentId, LocalDate week, Collection<RuleName> fired, Collection<RuleName> recommended);

    /** Remembers that an event took what a rule recommended away. */
    void overridden(String incidentId, String eventId, LocalDate week, RuleName rule);

    /** Forgets what an event took away, where it did. */
    void undone(String incidentId, String eventId);

    /**
     * Counts evaluations of incidents that nobody keeps.
     *
     * @param times how often each rule fired
     */
    void evaluated(LocalDate week, SortedMap<RuleName, Long> times);

    /** What was counted in some weeks, in no order. */
    List<Count> counts(Weeks weeks);

    /**
     * Some weeks.
     *
     * @param from the Monday of the first
     * @param to the Monday after the last
     */
    record Weeks(LocalDate from, LocalDate to) {}

    /** What is counted. */
    enum Sort {
        /** Incidents that are kept for which it fired. */
        FIRED,
        /** Incidents that are kept in whose plan something stood that it recommended. */
        RECOMMENDED,
        /** Events that took that away. */
        OVERRIDDEN,
        /** Evaluations of incidents that nobody keeps in which it fired. */
        EVALUATED
    }

    /**
     * How often something was counted.
     *
     * @param week the Monday
     */
    record Count(LocalDate week, String policy, String rule, Sort sort, long times) {}
}
