/** The pages for people at a browser; each feature has a package of its own below this one. */
package amends.console;
