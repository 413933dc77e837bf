package amends.release.diff;

import amends.policy.PolicySet;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A state of the rules, as it is compared with another.
 *
 * @param policies the checked policies
 * @param entries what stands in the files beside the policies: the values by the path of their keys, by file
 */
public record RulesState(PolicySet policies, SortedMap<String, SortedMap<String, String>> entries) {

    public RulesState {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    /** The release. */
    String release() {
        return policies.release();
    }

    /** The values of a file by the path of their keys; none where there is no such file. */
    Map<String, String> entries(String file) {
        return entries.getOrDefault(file, Collections.emptySortedMap());
    }
}
