/** The description of the HTTP endpoints as a page for people. */
package amends.site.api;
