/** The page that a customer sees: by a signed link, without a key, and with nothing internal on it. */
package amends.console.guest;
