package amends.cli;

import java.nio.file.Path;

/** Copies the database that a settings file names, restores it, and erases from it; each says in a line what was done. */
public interface Vault {

    /** For a program without a database. */
    Vault NONE = new Vault() {
        @Override
        public String backup(String settings, Path output) {
            throw new CommandFailure("there is no database");
        }

        @Override
        public String restore(String settings, Path input) {
            throw new CommandFailure("there is no database");
        }

        @Override
        public String erase(String settings, String customerId) {
            throw new CommandFailure("there is no database");
        }
    };

    /**
     * Writes a backup into a new file.
     *
     * @throws CommandFailure where it cannot
     */
    String backup(String settings, Path output);

    /**
     * Restores a backup into an empty database.
     *
     * @throws CommandFailure where it cannot; then nothing was changed
     */
    String restore(String settings, Path input);

    /**
     * Erases the personal data of a customer.
     *
     * @throws CommandFailure where it cannot
     */
    String erase(String settings, String customerId);
}
