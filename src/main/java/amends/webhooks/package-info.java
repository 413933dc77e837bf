/** Sends to endpoints of other programs over HTTP, signed, and never to a place inside; alone in knowing the HTTP client. */
package amends.webhooks;
