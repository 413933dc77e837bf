/** The page of one incident, a new incident, and what waits for an approval. */
package amends.console.incident;
