/** Releases of the rules as resources. */
package amends.http.releases;
