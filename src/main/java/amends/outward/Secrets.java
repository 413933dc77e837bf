package amends.outward;

/** Makes secrets, and seals them so that they can be stored. */
public interface Secrets {

    /** A new secret, as its owner gets to see it. */
    String fresh();

    /**
     * Seals a secret.
     *
     * @param endpointId whose it is; for another it cannot be opened
     */
    String seal(String endpointId, String secret);
}
