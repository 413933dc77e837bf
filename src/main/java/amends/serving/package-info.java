/** The release that serves: how other rules come to serve in its place, and what is refused. */
package amends.serving;
