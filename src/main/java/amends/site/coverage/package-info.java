/** What cases cover of policies as one page of HTML, complete in itself. */
package amends.site.coverage;
