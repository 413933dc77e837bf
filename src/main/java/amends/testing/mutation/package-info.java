/**
 * Finds out how much the cases of a rules folder prove: rules are changed in one small way at a time, and a case should
 * fail for every change. What no case notices is listed with the case that would.
 *
 * <p>Makers of drafts and edits say how a rule can be changed; {@link amends.testing.mutation.Mutants} makes a
 * <em>mutant</em> of each, the whole policies with that one rule changed. {@link amends.testing.mutation.MutationTest}
 * runs on it the cases that can tell, and asks a {@link amends.testing.mutation.Judge} about what none of them noticed;
 * the {@link amends.testing.mutation.Fate} of a mutant is what came of that. docs/mutation.md tells authors the same.
 */
package amends.testing.mutation;
