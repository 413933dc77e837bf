package amends.check.meaning;

import amends.policy.Kind;
import amends.policy.Rule;
import java.util.List;

/**
 * Where a rule fires among the incidents of one kind: in any of some boxes.
 *
 * @param rule the rule
 * @param boxes the ways in which it can fire
 * @param clashes why the other ways cannot be
 * @param whole whether that is all; a rule with too many ways is left alone
 */
record Region(Rule rule, List<Box> boxes, List<Clash> clashes, boolean whole) {

    Region {
        boxes = List.copyOf(boxes);
        clashes = List.copyOf(clashes);
    }

    static Region of(Rule rule, Kind kind) {
        return new RegionReader(rule, kind).read();
    }

    /** Whether it certainly never fires. */
    boolean isNowhere() {
        return whole && boxes.isEmpty();
    }

    /** Whether it certainly fires wherever the conditions hold. */
    boolean covers(Box box) {
        if (whole) {
            for (Box one : boxes) {
                if (box.isWithin(one)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the other certainly fires wherever this does. */
    boolean isWithin(Region other) {
        return whole && boxes.stream().allMatch(other::covers);
    }

    /** Conditions in which this and the other both fire, or null where none are known. */
    Box meeting(Region other) {
        for (Box box : boxes) {
            for (Box second : other.boxes()) {
                Box both = box.and(second);
                if (both != null) {
                    return both;
                }
            }
        }
        return null;
    }
}
