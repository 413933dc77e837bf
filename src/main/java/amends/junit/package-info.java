/**
 * Rule tests in a team's own build: an extension for JUnit, and assertions in the manner of AssertJ. Whoever uses it
 * brings {@code junit-jupiter} and {@code assertj-core}; the server and the command line need neither.
 *
 * <p>Like the program itself this is a way in from outside, so it may know the wiring, and nothing knows it.
 */
package amends.junit;
