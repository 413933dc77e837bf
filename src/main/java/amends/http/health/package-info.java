/** Whether the process lives, and whether it may be sent requests. */
package amends.http.health;
