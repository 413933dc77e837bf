/**
 * Files of past incidents run through policies: read and put in order outside memory, backtested, and what came of it as
 * JSON. The command line and HTTP both run backtests by what is here.
 */
package amends.history;
