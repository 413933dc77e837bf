/** The webhooks as resources: who is told what, and what came of it. */
package amends.http.webhooks;
