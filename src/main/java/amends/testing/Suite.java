package amends.testing;

import amends.recommendation.CompiledPolicySet;
import java.util.List;
import java.util.Map;

/**
 * Policies together with the cases that they are held to.
 *
 * @param policies the policies
 * @param cases the cases of all policies, in the order of their files and within a file as written
 * @param texts the text of every policy and case file, by its path below the rules folder, to show lines of
 */
public record Suite(CompiledPolicySet policies, List<Case> cases, Map<String, String> texts) {

    public Suite {
        cases = List.copyOf(cases);
        texts = Map.copyOf(texts);
    }
}
