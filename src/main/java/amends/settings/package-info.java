/** Settings files: where each setting stands, which variable overrides it, and what is wrong with it. */
package amends.settings;
