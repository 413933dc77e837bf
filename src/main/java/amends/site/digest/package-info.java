/** The daily digest as text and as HTML. */
package amends.site.digest;
