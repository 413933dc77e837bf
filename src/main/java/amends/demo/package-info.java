/** An evening at a restaurant, made up by chance: what goes wrong, what staff do about it, and what guests say. */
package amends.demo;
