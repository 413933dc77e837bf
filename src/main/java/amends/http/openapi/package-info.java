/** The description of the HTTP endpoints as OpenAPI 3.1, made of the routes and of the kinds of the release that serves. */
package amends.http.openapi;
