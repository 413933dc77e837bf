/** Who may do what: roles, keys, and the callers that come with them. */
package amends.access;
