/** Plans as they were made for incidents that are kept, with all that went into them. */
package amends.decision;
