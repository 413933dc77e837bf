package amends.policy.resolve;

import java.util.Set;

/**
 * What is declared, but wrongly, and has been told already: naming it is no problem of its own.
 *
 * @param kinds names of kinds
 * @param fields names of fields, of whatever kind
 */
record Broken(Set<String> kinds, Set<String> fields) {}
