/**
 * What customers said afterwards, and whether it depends on what was done: ratings by delay, by what was given and by
 * segment, the fading of what is repeated, and what is given or promised beyond notice. All of it is observed, none of it
 * tried, and everything is told with its interval.
 */
package amends.listening;
