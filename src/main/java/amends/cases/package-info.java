/** Reads the cases that stand beside the policies, strictly: whatever is wrong in them is told with its place. */
package amends.cases;
