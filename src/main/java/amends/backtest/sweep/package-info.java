/**
 * Numbers of rules put otherwise, to see what they cost and whom they help: which number is meant, what it may be, which
 * incidents can tell one value from another, and what came of each.
 */
package amends.backtest.sweep;
