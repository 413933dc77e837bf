/** The policies that serve, in words and as written, and whether others could. */
package amends.http.policies;
