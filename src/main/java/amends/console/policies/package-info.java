/** The policies that serve: what they say, where that comes from, and how often they spoke. */
package amends.console.policies;
