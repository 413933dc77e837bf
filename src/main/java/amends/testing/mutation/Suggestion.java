package amends.testing.mutation;

import amends.recommendation.Plan;
import amends.testing.Case;
import java.util.Objects;

/**
 * The case that would notice a mutant.
 *
 * @param one the case; it holds for the policies as they are
 * @param answer all that the policies answer to it
 */
public record Suggestion(Case one, Plan answer) {

    public Suggestion {
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(answer, "answer");
    }
}
