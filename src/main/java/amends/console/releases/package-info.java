/** Releases of the rules: what serves, what waits, what each changes, and who lets it serve. */
package amends.console.releases;
