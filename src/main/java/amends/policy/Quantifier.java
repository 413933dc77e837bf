package amends.policy;

/** How many facts a pattern asks for. */
public enum Quantifier {
    /** A fact that matches, once for each. */
    ONE,
    /** No fact that matches. */
    NOT,
    /** At least one fact that matches. */
    EXISTS
}
