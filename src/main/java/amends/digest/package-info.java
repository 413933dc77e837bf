/** What those who run a service should know in the morning: what is open, how promises were kept, what was spent. */
package amends.digest;
