package amends.testing;

import amends.policy.Position;

/**
 * One reason why a plan is not what a case expects.
 *
 * @param rule the rule that it is about, or null where it is about none
 * @param at what to look at in the policies, or null where there is nothing
 * @param told the reason in a few words
 */
public record Reason(String rule, Position at, String told) {

    static Reason of(String told) {
        return new Reason(null, null, told);
    }

    @Override
    public String toString() {
        return (rule == null ? "" : "\"" + rule + "\": ") + (at == null ? "" : at + " ") + told;
    }
}
