/** Requests looked at after they were answered, and the answers about them. */
package amends.http.watch;
