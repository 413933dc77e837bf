package amends.releasing;

import amends.casework.Transactions;

/** Finds which release is meant, by its hash or how it begins. */
public final class ReleaseNames {

    private final Transactions transactions;

    /** @param transactions what is stored */
    public ReleaseNames(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The whole hash of a release.
     *
     * @param name the hash with or without {@code sha256:}, or at least eight characters from its beginning
     * @throws NoSuchReleaseException where there is none, or more than one
     */
    public String hash(String name) {
        return transactions.read(
                session -> Lookup.find(session.releases(), name).hash());
    }
}
