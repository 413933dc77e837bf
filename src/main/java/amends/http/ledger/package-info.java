/** What was given, budgets and reports, over HTTP. */
package amends.http.ledger;
