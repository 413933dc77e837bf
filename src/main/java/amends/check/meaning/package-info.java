/**
 * What policies mean: rules that can never fire, that say the same, that leave somebody out. Conditions are reckoned
 * with exactly, as sets of values, and whatever is found is told only with an incident whose plan shows it.
 */
package amends.check.meaning;
