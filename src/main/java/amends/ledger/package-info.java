/** What was given to whom and what may still be given: limits, budgets, reservations, approvals. */
package amends.ledger;
