package amends.casework;

import amends.decision.DecisionLists;
import amends.decision.DecisionLog;
import amends.ledger.LedgerBook;
import amends.ledger.Reservations;
import amends.outward.Outbox;
import amends.release.ReleaseBook;
import amends.reports.OutcomeBook;
import amends.reports.OverrideBook;
import amends.reports.PromiseBook;
import amends.reports.RuleBook;

/** Everything that is stored, as one transaction sees it. */
public interface Session {

    /** The incidents and their events. */
    Cases cases();

    /** Lists of the incidents. */
    CaseLists lists();

    /** The decisions. */
    DecisionLog decisions();

    /** Lists of the decisions. */
    DecisionLists decisionLists();

    /** What is known of releases. */
    ReleaseBook releases();

    /** What was given. */
    LedgerBook ledger();

    /** What is reserved. */
    Reservations reservations();

    /** How promises were kept. */
    PromiseBook promises();

    /** What customers said. */
    OutcomeBook outcomes();

    /** How often rules fired. */
    RuleBook rules();

    /** What was done otherwise than recommended. */
    OverrideBook overrides();

    /** Takes out what is personal. */
    Erasures erasures();

    /** When incidents are to be looked at again. */
    Deadlines deadlines();

    /** What those who listen are told. */
    Feed feed();

    /** What others are told. */
    Outbox outbox();

    /** What was answered to requests with a key of their own. */
    Keys keys();
}
