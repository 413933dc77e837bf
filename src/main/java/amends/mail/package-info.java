/** Sends mail by SMTP; alone in knowing Jakarta Mail. */
package amends.mail;
