package amends.explanation;

import amends.policy.Position;
import amends.policy.Rule;
import java.util.List;

/**
 * A rule that did not fire.
 *
 * @param sentence the rule in plain English
 * @param failed what keeps it from firing
 * @param nearest the nearest change that would make it fire, or that there is none
 * @param also another, where the nearest does not come by itself and this one does, later; or null
 */
public record SilentRule(Rule rule, String sentence, List<Failed> failed, NearestChange nearest, NearestChange also) {

    public SilentRule {
        failed = List.copyOf(failed);
    }

    /**
     * A condition that does not hold.
     *
     * @param text the condition with what is so
     * @param field the field that it is about, or null where it is about a whole fact or the rule
     * @param actual the field's value, or null where it is unknown
     * @param at where it stands
     */
    public record Failed(String text, String field, Object actual, Position at) {}
}
