/**
 * What cases cover of the policies they are held to: rules, conditions, the numbers at which conditions turn, dated
 * versions, and names. docs/test-coverage.md says what counts.
 */
package amends.testing.coverage;
