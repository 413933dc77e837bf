/** What came of a backtest as one page of HTML with charts, complete in itself. */
package amends.site.backtest;
