/** Many evaluations in one request, one a line. */
package amends.http.batch;
