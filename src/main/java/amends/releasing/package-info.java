/** Who lets which release serve, and when: drafts, proposals, approvals, activation, steps back. */
package amends.releasing;
