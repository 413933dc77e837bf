/**
 * Why a plan is as it is: which rules fired and which did not, condition by condition, and the nearest change that would
 * have made another rule fire.
 */
package amends.explanation;
