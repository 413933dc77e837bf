/** Backtests over HTTP: jobs that are asked for, looked at, ended, and whose results are fetched. */
package amends.http.backtests;
