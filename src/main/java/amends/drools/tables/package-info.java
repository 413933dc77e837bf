/**
 * Policies as decision tables: a row is a rule. Drools makes rules of the rows, which go through the same guard as rules
 * that somebody wrote.
 */
package amends.drools.tables;
