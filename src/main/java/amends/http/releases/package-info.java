/** Releases over HTTP: which there are, what differs between them, and who lets which serve. */
package amends.http.releases;
