package amends.book;

/**
 * One promise at a glance.
 *
 * @param what what is promised
 * @param within how soon, as the customer may count on it
 * @param target how soon we hold ourselves to
 * @param when to whom it is promised
 * @param owner who answers for it, or null
 */
public record PromiseLine(String what, String within, String target, String when, String owner) {}
