/**
 * Backtests that are asked for now and run when their turn comes: kept on disk, so that what was accepted is run and what was
 * found is told, whatever happens to the process in between.
 */
package amends.history.jobs;
