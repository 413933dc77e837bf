/**
 * What policies would have done in the past: each incident is followed from its opening to its end as if people did what is
 * recommended, and what was given in one incident counts in the next.
 */
package amends.backtest;
