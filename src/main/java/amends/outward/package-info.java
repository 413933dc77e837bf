/** What is told to whom outside: the endpoints of other programs, what they are told, and how often it is tried. */
package amends.outward;
