package amends.check.meaning;

import amends.policy.DomainPolicy;
import amends.policy.Kind;
import amends.policy.PolicySet;
import amends.policy.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule of which there are two versions, for the incidents of one kind.
 *
 * @param domain the domain in which it stands
 * @param policies all the policies, with the first version
 * @param before where the first version fires
 * @param after where the second one does, or null where there is none
 * @param parts where only one of them fires, or null where that cannot be told
 */
record Change(DomainPolicy domain, Kind kind, PolicySet policies, Region before, Region after, List<Box> parts) {

    static Change of(DomainPolicy domain, Kind kind, PolicySet policies, Rule before, Rule after) {
        Region is = region(before, kind);
        Region other = after == null ? null : region(after, kind);
        return new Change(domain, kind, policies, is, other, parts(is, other));
    }

    /** The rules of the kind, the first version among them; made anew each time. */
    KindRules rules() {
        return KindRules.of(kind, domain, policies);
    }

    private static Region region(Rule rule, Kind kind) {
        return rule.concerns(kind) ? Region.of(rule, kind) : new Region(rule, List.of(), List.of(), true);
    }

    private static List<Box> parts(Region before, Region after) {
        if (after == null) {
            return before.whole() ? before.boxes() : null;
        }
        List<Box> gone = Leftover.of(before, after);
        List<Box> come = Leftover.of(after, before);
        if (gone == null || come == null) {
            return null;
        }
        List<Box> parts = new ArrayList<>(gone);
        parts.addAll(come);
        return parts;
    }
}
