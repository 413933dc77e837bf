/** Incidents that are kept, over HTTP. */
package amends.http.incidents;
