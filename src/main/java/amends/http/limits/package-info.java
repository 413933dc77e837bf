/** How much callers may ask for, and how slowly they may send it, so that nobody can take the service away from others. */
package amends.http.limits;
