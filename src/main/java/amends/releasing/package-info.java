/** Who lets which release serve, and when: drafts, approvals, activation, steps back. */
package amends.releasing;
