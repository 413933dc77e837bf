/**
 * Proves how much the cases of a rules folder prove: rules are changed in one small way at a time, and a case should
 * fail for every change. What no case notices is listed with the case that would.
 */
package amends.testing.mutation;
