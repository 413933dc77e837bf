/** What happens to incidents, as it happens, as server-sent events. */
package amends.http.stream;
