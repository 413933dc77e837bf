/** Where log lines go and what they look like; alone in knowing Logback. */
package amends.logging;
