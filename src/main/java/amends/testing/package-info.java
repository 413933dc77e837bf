/**
 * Holds policies to their cases: what a case is, whether a plan is what it expects, and how much the cases of a rules
 * folder prove.
 */
package amends.testing;
