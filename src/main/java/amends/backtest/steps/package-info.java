/** The way from today's rules to perfect service, in steps: what helps most customers for the least money comes first. */
package amends.backtest.steps;
