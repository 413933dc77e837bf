/**
 * What policies mean: rules that can never fire, that say the same, that leave somebody out. Conditions are reckoned
 * with exactly, as sets of values, and whatever is found is told only with an incident whose plan shows it.
 *
 * <p>Two versions of one rule are told apart by {@link amends.check.meaning.Distinguish}: a hunt tries drafts of incidents,
 * in which everything that can be chosen (a delay, what was done before, the day on which it began) is an angle to come
 * at the difference from. Where it is proved that both versions come to the same, there is nothing to hunt for.
 */
package amends.check.meaning;
