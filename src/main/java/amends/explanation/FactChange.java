package amends.explanation;

/**
 * One fact that would be otherwise.
 *
 * @param fact the fact: the incident, {@code Customer} or {@code Taken}
 * @param field its field, or of something done the action and the name
 * @param from what it is, or null where it is unknown or was not done
 * @param to what it would be, or null where it would not have been done
 */
public record FactChange(String fact, String field, Object from, Object to) {}
