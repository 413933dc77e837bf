/** What chance alone does, by Apache Commons Statistics. */
package amends.statistics;
