package amends.storage;

import amends.casework.StoreUnavailableException;

/** Tells failures of the database from failures of ours. */
final class Unavailable {

    private Unavailable() {}

    /** What to throw for what was thrown. */
    static RuntimeException told(RuntimeException thrown) {
        if (thrown instanceof StoreUnavailableException) {
            return thrown;
        }
        return Trouble.of(thrown)
                .<RuntimeException>map(trouble -> new StoreUnavailableException(trouble.words(), thrown))
                .orElse(thrown);
    }
}
