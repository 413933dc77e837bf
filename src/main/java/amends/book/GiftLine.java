package amends.book;

/**
 * Something that can be given.
 *
 * @param name its name in the rules
 * @param label what it is called
 * @param basis goodwill or owed
 * @param cost what it costs us, in words
 * @param value what it is worth to the customer, in words
 * @param terms limit, approval, group, what is given instead; or null
 */
public record GiftLine(String name, String label, String basis, String cost, String value, String terms) {}
