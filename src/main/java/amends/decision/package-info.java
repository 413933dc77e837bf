/** Plans as they were made, with all that they were made of. */
package amends.decision;
