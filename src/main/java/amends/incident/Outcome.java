package amends.incident;

/**
 * What a customer said afterwards.
 *
 * @param rating 1 to 5, or null where none was given
 * @param preferred the remedy that the customer would have preferred, or null where none was named
 */
public record Outcome(Integer rating, String preferred) {

    private static final int BEST = 5;

    public Outcome {
        if (rating != null && (rating < 1 || rating > BEST)) {
            throw new IllegalArgumentException("a rating is from 1 to 5; found " + rating);
        }
    }
}
