package amends.cli;

import amends.access.KeyDesk;
import java.nio.file.Path;

/**
 * Copies the database that a settings file names, restores it, erases from it, and changes the access keys in it; each says
 * what was done.
 */
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

        @Override
        public String createKey(String settings, KeyDesk.Wish wish) {
            throw new CommandFailure("there is no database");
        }

        @Override
        public String keys(String settings) {
            throw new CommandFailure("there is no database");
        }

        @Override
        public String revokeKey(String settings, String id) {
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

    /**
     * Makes an access key.
     *
     * @return what was made; the last line is the key
     * @throws CommandFailure where it cannot
     */
    String createKey(String settings, KeyDesk.Wish wish);

    /**
     * Lists the access keys.
     *
     * @throws CommandFailure where it cannot
     */
    String keys(String settings);

    /**
     * Revokes an access key.
     *
     * @throws CommandFailure where it cannot
     */
    String revokeKey(String settings, String id);
}
