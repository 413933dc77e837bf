package amends.casework;

import amends.incident.LedgerSnapshot;
import amends.incident.Situation;
import amends.policy.PolicySet;
import amends.recommendation.Plan;
import java.time.Instant;

/** Situations and plans as text, as they are stored. */
public interface Notation {

    /** A situation with its ledger, as of an instant. The pinned calendars are no part of it. */
    String text(Situation situation, Instant asOf);

    /**
     * A situation as it was asked about, with its ledger.
     *
     * @param request the request as it came: JSON
     * @param ledger what the ledger said, or null where it could not be read
     */
    String asked(String request, LedgerSnapshot ledger, Instant asOf);

    /** Whether limits and budgets were judged for the plan of the situation that a text says. */
    boolean isJudged(String text);

    /**
     * The situation that a text says, with the kinds of some policies.
     *
     * @throws amends.incident.SituationException where these policies do not know it: its kind is gone, or has another
     *     shape
     */
    Situation situation(PolicySet policies, String text);

    /** What is left of a situation without the customer and without what its kind alone has: times, promises, sums. */
    String withoutPerson(String text);

    /** A plan. */
    String text(Plan plan, String decisionId);

    /** What others are told. */
    String text(News news);
}
