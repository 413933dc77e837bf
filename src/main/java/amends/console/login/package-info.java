/** Where people at a browser show a key, and where they take their leave. */
package amends.console.login;
