package amends.testing.mutation;

import amends.policy.Position;
import amends.policy.Rule;

/**
 * A change of one rule of one domain.
 *
 * @param after the changed rule, or null where it is taken out
 */
record Draft(MutationOperator operator, Position at, String what, Rule after) {}
