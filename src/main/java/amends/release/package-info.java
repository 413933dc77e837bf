/** Releases of the rules: where they come from, who approved them, and which of them is to serve. */
package amends.release;
