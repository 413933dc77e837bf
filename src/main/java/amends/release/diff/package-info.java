/** What is different between two states of the rules, rule by rule in sentences and entry by entry. */
package amends.release.diff;
