/** Who asks: the caller of each request, and whether the caller may. */
package amends.http.access;
