/**
 * The plain sort of YAML in which everything beside the policies is written: every value knows its place, and what only
 * serves to confuse or to exhaust a reader is refused.
 */
package amends.yaml;
