package amends.testing;

/**
 * An expectation that a plan does not meet.
 *
 * @param expectation what was asked
 * @param expected what that would be, in one line
 * @param actual what the plan says instead, in one line
 */
public record Failure(Expectation expectation, String expected, String actual) {}
